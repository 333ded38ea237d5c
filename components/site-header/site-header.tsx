import { SkipLink } from '@/components/skip-link/skip-link';
import { inLocale, pageAddress, withoutLocale } from '@/i18n/address';
import { OTHER_LOCALE } from '@/i18n/routing';
import { useLocale, useTranslations } from '@/i18n/words';
import styles from './site-header.module.css';

const PAGES = [
  { name: 'overview', path: '/' },
  { name: 'compare', path: '/compare' },
  { name: 'topics', path: '/topics' },
  { name: 'analysts', path: '/analysts' },
  { name: 'articles', path: '/articles' },
  { name: 'claims', path: '/claims' },
  { name: 'network', path: '/network' },
  { name: 'method', path: '/method' },
  { name: 'data', path: '/data' },
] as const;

/**
 * Wordmark, pages and language switch.
 * @param address the address asked for, language included: the page that is open is marked, and the switch keeps it.
 */
export function SiteHeader({ address }: { address: string }) {
  const t = useTranslations('nav');
  const locale = useLocale();
  const other = OTHER_LOCALE[locale];
  const path = withoutLocale(address).split('?')[0] ?? '/';
  const current = (page: string) => {
    if (path === page) return 'page';
    return page !== '/' && path.startsWith(`${page}/`) ? 'true' : undefined;
  };

  return (
    <header className={styles.header}>
      <SkipLink>{t('skip')}</SkipLink>
      <div className={styles.bar}>
        <a className={styles.wordmark} href={pageAddress(locale, '/')}>
          <span lang={locale}>{t('wordmark')}</span>{' '}
          <span className={styles.second} lang={other}>
            {t('wordmarkOther')}
          </span>
        </a>
        {/* Without script it keeps page and filters; with it, the place as well (islands/language-link.ts). */}
        <a
          className={styles.language}
          href={inLocale(other, address)}
          hrefLang={other}
          lang={other}
          data-island="language-link"
        >
          {t('otherLanguage')}
        </a>
        <nav className={styles.pages} aria-label={t('label')}>
          <ul role="list">
            {PAGES.map((page) => (
              <li key={page.path}>
                <a href={pageAddress(locale, page.path)} aria-current={current(page.path)}>
                  {t(page.name)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
