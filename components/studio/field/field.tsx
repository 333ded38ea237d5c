import type { ReactNode } from 'react';
import styles from './field.module.css';

type Labelled = {
  /** Id of the control, unique in its page. */
  id: string;
  label: ReactNode;
  /** What is expected, said before anything is wrong. */
  hint?: ReactNode;
  /** What is wrong with what was entered, and what to do. */
  error?: ReactNode;
};

/** Ids of what describes a control: for its aria-describedby. */
export function describedBy({ id, hint, error }: Labelled): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
}

/** A control with its label, its hint and what is wrong with it. */
export function Field({ children, ...labelled }: Labelled & { children: ReactNode }) {
  const { id, label, hint, error } = labelled;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}

type InputProps = Labelled & Omit<React.ComponentProps<'input'>, 'id' | 'children'>;

/** A line of text to be entered. */
export function TextField({ id, label, hint, error, ...input }: InputProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input
        {...input}
        id={id}
        className={styles.input}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, label, hint, error })}
      />
    </Field>
  );
}

type AreaProps = Labelled & Omit<React.ComponentProps<'textarea'>, 'id' | 'children'>;

/** Several lines of text to be entered. */
export function TextArea({ id, label, hint, error, ...area }: AreaProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <textarea
        {...area}
        id={id}
        className={styles.area}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, label, hint, error })}
      />
    </Field>
  );
}

type SelectProps = Labelled & Omit<React.ComponentProps<'select'>, 'id'>;

/** One of several to be chosen; its options are given as children. */
export function SelectField({ id, label, hint, error, children, ...select }: SelectProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <select
        {...select}
        id={id}
        className={styles.input}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, label, hint, error })}
      >
        {children}
      </select>
    </Field>
  );
}
