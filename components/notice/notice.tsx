import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** Something the reader should know about what is shown. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <div className={styles.notice} role="note">
      {children}
    </div>
  );
}
