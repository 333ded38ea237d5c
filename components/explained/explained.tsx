import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import styles from './explained.module.css';

/** A number that leads to the page which explains it: its formula, its inputs and the claims it is made of. */
export function Explained({ href, children }: { href: string; children: ReactNode }) {
  const t = useTranslations('explain');
  return (
    <a className={styles.explained} href={href}>
      {children}
      <span className="visually-hidden"> {t('link')}</span>
    </a>
  );
}
