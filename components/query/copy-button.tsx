import styles from './query-view.module.css';

type Props = {
  /** Id of the element whose text is copied. */
  target: string;
  label: string;
  /** What the button says once it has copied. */
  done: string;
  /** Id of what is copied, for who does not see it beside the button. */
  describedBy: string;
};

/** Copies a text. It is shown where script runs and the browser lets a page write to the clipboard (islands/copy-button.ts). */
export function CopyButton({ target, label, done, describedBy }: Props) {
  return (
    <button
      className={styles.copy}
      type="button"
      hidden
      aria-describedby={describedBy}
      data-island="copy-button"
      data-target={target}
      data-done={done}
    >
      <span aria-live="polite">{label}</span>
    </button>
  );
}
