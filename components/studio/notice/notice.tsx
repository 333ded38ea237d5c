import type { ReactNode } from 'react';
import styles from './notice.module.css';

/**
 * Something to know at once. What went wrong is read out as soon as it appears; what went well when there is time.
 */
export function StudioNotice({ kind = 'info', children }: { kind?: 'info' | 'done' | 'wrong'; children: ReactNode }) {
  return (
    <div className={styles.notice} data-kind={kind} role={kind === 'wrong' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
