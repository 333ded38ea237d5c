import type { ReactNode } from 'react';
import styles from './skip-link.module.css';

/** The first stop of whoever goes through a page by keys: past its head, to what it is about. */
export function SkipLink({ children }: { children: ReactNode }) {
  return (
    <a className={styles.skip} href="#content">
      {children}
    </a>
  );
}
