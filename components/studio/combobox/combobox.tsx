'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { describedBy, Field } from '../field/field';
import fieldStyles from '../field/field.module.css';
import styles from './combobox.module.css';

/** Something that can be chosen. */
export type Option = {
  value: string;
  /** What is shown, with what tells it from others of the same name. */
  label: ReactNode;
  /** What stands in the field once it is chosen. */
  text: string;
};

type Props = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** What is chosen already, as it stands in the field. */
  text: string;
  /** Finds what can be chosen; aborted when something else was typed meanwhile. */
  search: (text: string, signal: AbortSignal) => Promise<readonly Option[]>;
  onChoose: (option: Option) => void;
  /** Offers to make what was not found, given what was typed. */
  onMissing?: (text: string) => void;
  words: { none: string; failed: string; count: (count: number) => string; missing?: (text: string) => string };
  disabled?: boolean;
};

/** How long after the last key it searches, in milliseconds. */
const PAUSE = 150;

/** A value for the option that offers to make something. */
const MISSING = '\u0000missing';

/** A field in which one types to find one of many: a combobox with a list, as the ARIA practices describe it. */
export function Combobox({ id, label, hint, error, text, search, onChoose, onMissing, words, disabled }: Props) {
  const list = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [options, setOptions] = useState<readonly Option[]>([]);
  const [active, setActive] = useState(0);
  const [state, setState] = useState<'closed' | 'searching' | 'found' | 'failed'>('closed');
  const asked = useRef<AbortController | null>(null);
  const open = state === 'found' || state === 'failed';

  useEffect(() => () => asked.current?.abort(), []);

  function look(words: string, pause: number) {
    asked.current?.abort();
    const control = new AbortController();
    asked.current = control;
    setState((before) => (before === 'closed' ? 'searching' : before));
    setTimeout(async () => {
      if (control.signal.aborted) return;
      try {
        const found = await search(words, control.signal);
        if (control.signal.aborted) return;
        const offer = onMissing && words.trim() && words.trim() !== text;
        setOptions(
          offer ? [...found, { value: MISSING, label: wordsOfMissing(words.trim()), text: words.trim() }] : found,
        );
        setActive(0);
        setState('found');
      } catch {
        if (!control.signal.aborted) setState('failed');
      }
    }, pause);
  }

  const wordsOfMissing = (name: string) => words.missing?.(name) ?? name;

  function choose(option: Option | undefined) {
    if (!option) return;
    close();
    if (option.value === MISSING) onMissing?.(option.text);
    else onChoose(option);
  }

  function close() {
    asked.current?.abort();
    setTyped(null);
    setState('closed');
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) return look(typed ?? '', 0);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((active + step + options.length) % Math.max(1, options.length));
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      choose(options[active]);
    } else if (event.key === 'Escape' && state !== 'closed') {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  }

  const optionId = (index: number) => `${list}-${index}`;
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <div className={styles.combobox}>
        <input
          id={id}
          className={fieldStyles.input}
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          disabled={disabled}
          aria-expanded={open}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={open && options.length > 0 ? optionId(active) : undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy({ id, label, hint, error })}
          value={typed ?? text}
          onChange={({ target }) => {
            setTyped(target.value);
            look(target.value, PAUSE);
          }}
          onFocus={({ target }) => target.select()}
          onClick={() => !open && look(typed ?? '', 0)}
          onBlur={close}
          onKeyDown={onKeyDown}
        />
        <div
          id={list}
          className={styles.list}
          role="listbox"
          aria-label={typeof label === 'string' ? label : undefined}
          hidden={!open}
        >
          {options.map((option, index) => (
            <div
              key={option.value}
              id={optionId(index)}
              role="option"
              aria-selected={index === active}
              tabIndex={-1}
              ref={(element) => {
                if (index === active && open) element?.scrollIntoView({ block: 'nearest' });
              }}
              // The field keeps the focus, and names the active option.
              onMouseDown={(event) => event.preventDefault()}
              onKeyDown={onKeyDown}
              onClick={() => choose(option)}
            >
              {option.label}
            </div>
          ))}
        </div>
        <p
          className={open && (state === 'failed' || options.length === 0) ? styles.said : 'visually-hidden'}
          role="status"
        >
          {state === 'failed' && words.failed}
          {state === 'found' && (options.length === 0 ? words.none : words.count(options.length))}
        </p>
      </div>
    </Field>
  );
}
