import type { ReactNode } from 'react';
import { useTranslations } from '@/i18n/words';
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
