'use client';

import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { digitOf } from '../_desk/keys';
import styles from './form.module.css';

export type Choice<Value extends string> = { value: Value; label: ReactNode; letter?: string };

type Props<Value extends string> = {
  legend: ReactNode;
  choices: readonly Choice<Value>[];
  value: Value | null;
  onChoose: (value: Value) => void;
  error?: ReactNode;
};

/** One of few, by one key: the digit of its place, or a letter of its own; wherever in the group the focus is. */
export function ChoiceGroup<Value extends string>({ legend, choices, value, onChoose, error }: Props<Value>) {
  const name = useId();

  function onKeyDown(event: KeyboardEvent) {
    const digit = digitOf(event.nativeEvent);
    const byLetter = choices.find(({ letter }) => letter && event.code === `Key${letter}` && !event.ctrlKey);
    const choice = byLetter ?? (digit === null ? undefined : choices[digit - 1]);
    if (!choice || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    onChoose(choice.value);
    document.getElementById(`${name}-${choice.value}`)?.focus();
  }

  return (
    <fieldset className={styles.group} onKeyDown={onKeyDown} aria-describedby={error ? `${name}-error` : undefined}>
      <legend>{legend}</legend>
      <div className={styles.choices}>
        {choices.map((choice, index) => (
          <label key={choice.value} className={styles.choice}>
            <input
              id={`${name}-${choice.value}`}
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            <span className={styles.key} aria-hidden="true">
              {choice.letter ?? index + 1}
            </span>
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${name}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
