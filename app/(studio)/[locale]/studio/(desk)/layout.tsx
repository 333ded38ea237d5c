import { headers } from 'next/headers';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, use } from 'react';
import { SkipLink } from '@/components/skip-link/skip-link';
import { inLocale, pageAddress, withoutLocale } from '@/i18n/address';
import { OTHER_LOCALE } from '@/i18n/routing';
import { viewer } from '../_session/ask';
import styles from './_shell/desk.module.css';
import { ENTRIES } from './_shell/entries';
import { ShowCurrent } from './_shell/show-current';
import { SignOutButton } from './_shell/sign-out-button';

/** The Studio for whoever is signed in: proxy.ts has asked already whether somebody is. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  const t = useTranslations('studio.shell');
  const locale = useLocale();
  const other = OTHER_LOCALE[locale];
  const person = use(viewer());
  const address = use(headers()).get('x-mawqif-address') ?? pageAddress(locale, '/studio');
  const path = withoutLocale(address).split('?')[0] ?? '/studio';
  const current = (page: string) => {
    if (path === page) return 'page';
    return page !== '/studio' && path.startsWith(`${page}/`) ? 'true' : undefined;
  };
  return (
    <div className={styles.desk}>
      <header className={styles.head}>
        <SkipLink>{t('skip')}</SkipLink>
        <div className={styles.bar}>
          <p className={styles.name}>
            <a href={pageAddress(locale, '/')}>{t('wordmark')}</a>
            <span aria-hidden="true">/</span>
            <a href={pageAddress(locale, '/studio')}>{t('studio')}</a>
          </p>
          <div className={styles.person}>
            <bdi className={styles.who}>{person?.name}</bdi>
            <a className={styles.language} href={inLocale(other, address)} hrefLang={other} lang={other}>
              {t('otherLanguage')}
            </a>
            <SignOutButton after={pageAddress(locale, '/studio/sign-in')} />
          </div>
        </div>
        <nav className={styles.pages} aria-label={t('pages')}>
          <ShowCurrent />
          <ul role="list">
            {ENTRIES.filter(({ action }) => person?.actions.includes(action)).map((entry) => (
              <li key={entry.path}>
                <a href={pageAddress(locale, entry.path)} aria-current={current(entry.path)}>
                  {t(`entries.${entry.name}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="content" className={styles.main}>
        {children}
      </main>
    </div>
  );
}
