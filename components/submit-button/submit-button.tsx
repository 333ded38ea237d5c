import styles from './submit-button.module.css';

/** What sends a form; the form decides where it stands and how wide it is. */
export function SubmitButton({ label }: { label: string }) {
  return (
    <button className={styles.submit} type="submit">
      {label}
    </button>
  );
}
