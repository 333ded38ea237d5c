import { headers } from 'next/headers';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, use } from 'react';
import { inLocale, pageAddress } from '@/i18n/address';
import { OTHER_LOCALE } from '@/i18n/routing';
import styles from './door.module.css';

/** What stands before the Studio: nothing of it is shown here. */
export default function DoorLayout({ children }: { children: ReactNode }) {
  const t = useTranslations('studio.shell');
  const locale = useLocale();
  const other = OTHER_LOCALE[locale];
  const address = use(headers()).get('x-mawqif-address') ?? pageAddress(locale, '/studio');
  return (
    <div className={styles.door}>
      <header className={styles.head}>
        <a href={pageAddress(locale, '/')}>{t('wordmark')}</a>
        <a href={inLocale(other, address)} hrefLang={other} lang={other}>
          {t('otherLanguage')}
        </a>
      </header>
      <main className={styles.main}>
        {children}
        <noscript>{t('needsScript')}</noscript>
      </main>
    </div>
  );
}
