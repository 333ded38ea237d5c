import styles from './figure.module.css';
import type { TieSign } from './series';

/** What stands for a topic. */
export function TopicSample() {
  return (
    <svg className={styles.sample} viewBox="0 0 16 14" aria-hidden="true">
      <rect className={styles.topic} x="1.5" y="3" width="13" height="8" rx="4" />
    </svg>
  );
}

/** What stands for somebody of few positions. */
export function HollowSample() {
  return (
    <svg className={styles.sample} viewBox="-8 -7 16 14" aria-hidden="true">
      <circle className={styles.hollowSample} r="5" />
    </svg>
  );
}

/** What stands for a tie. */
export function LineSample({ sign }: { sign: TieSign }) {
  return (
    <svg className={styles.lineSample} viewBox="0 0 34 14" aria-hidden="true">
      <path className={styles.line} data-sign={sign} strokeWidth="3" d="M1 7H33" />
    </svg>
  );
}
