import type { ReactNode } from 'react';
import { formatFor } from '@/i18n/format';
import { useLocale } from '@/i18n/words';
import styles from './fields.module.css';

type Named = { name: string; label: string };

/** Words to search for. */
export function TextField({ name, label, value, hint }: Named & { value: string | undefined; hint?: string }) {
  const id = `field-${name}`;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={styles.input}
        type="search"
        name={name}
        defaultValue={value}
        dir="auto"
        aria-describedby={hint && `${id}-hint`}
      />
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** One of several values. */
export function ChoiceField({
  name,
  label,
  value,
  options,
}: Named & { value: string; options: { value: string; label: string }[] }) {
  const id = `field-${name}`;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} className={styles.input} name={name} defaultValue={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Two fields that belong together, such as the ends of a period. */
export function FieldPair({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      <div className={styles.pair}>{children}</div>
    </fieldset>
  );
}

/** A day of the calendar. */
export function DayField({ name, label, value }: Named & { value: string | undefined }) {
  const id = `field-${name}`;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input id={id} className={styles.input} type="date" name={name} defaultValue={value} />
    </div>
  );
}

/** A number from 0; what holds where none is given stands in its place. */
export function AmountField({
  name,
  label,
  value,
  placeholder,
}: Named & { value: number | undefined; placeholder: string | undefined }) {
  const id = `field-${name}`;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={styles.input}
        type="number"
        name={name}
        min="0"
        step="any"
        defaultValue={value}
        placeholder={placeholder}
      />
    </div>
  );
}

/** A whole number from 1 to 1000. */
export function WholeNumberField({ name, label, value }: Named & { value: number }) {
  const id = `field-${name}`;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={styles.input}
        type="number"
        name={name}
        min="1"
        max="1000"
        step="1"
        defaultValue={value}
      />
    </div>
  );
}

/** A value, with the number of results it would find where that is known. */
export type CheckOption = { value: string; label: ReactNode; count?: number | null; checked: boolean };

/** Any of several values, each with the number of results it would find where that is known. */
export function CheckGroup({
  name,
  legend,
  options,
  folded = false,
}: {
  name: string;
  legend: string;
  options: CheckOption[];
  folded?: boolean;
}) {
  const format = formatFor(useLocale());
  if (options.length === 0) return null;
  const list = (
    <ul className={styles.checks} role="list">
      {options.map((option) => (
        <li key={option.value}>
          <label>
            <input type="checkbox" name={name} value={option.value} defaultChecked={option.checked} />
            <span>{option.label}</span>
            {option.count != null && <span className={styles.count}>{format.count(option.count)}</span>}
          </label>
        </li>
      ))}
    </ul>
  );
  if (!folded) {
    return (
      <fieldset className={styles.group}>
        <legend>{legend}</legend>
        {list}
      </fieldset>
    );
  }
  return (
    <details className={styles.folded} open={options.some((option) => option.checked)}>
      <summary>{legend}</summary>
      <fieldset className={styles.group}>
        <legend className="visually-hidden">{legend}</legend>
        {list}
      </fieldset>
    </details>
  );
}
