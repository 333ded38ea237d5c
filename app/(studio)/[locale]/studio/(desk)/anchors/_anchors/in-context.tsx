import styles from './anchors.module.css';

type Quoted = { prefix: string; exact: string; suffix: string };

/** Words in what stands around them. */
export function InContext({ id, language, quoted }: { id?: string; language: string; quoted: Quoted }) {
  return (
    <p id={id} className={styles.words} lang={language} dir="auto">
      <span className={styles.around}>{quoted.prefix}</span>
      <mark>{quoted.exact}</mark>
      <span className={styles.around}>{quoted.suffix}</span>
    </p>
  );
}
