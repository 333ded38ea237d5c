import { getLocale, getTranslations } from 'next-intl/server';
import { pageAddress } from '@/i18n/address';
import styles from './not-found.module.css';

/** Shown with status 404 wherever a page finds nothing under its address. */
export default async function NotFound() {
  const [t, locale] = await Promise.all([getTranslations('errors'), getLocale()]);
  return (
    <div className={styles.page}>
      <title>{t('notFoundPageTitle')}</title>
      <h1>{t('notFoundTitle')}</h1>
      <p>{t('notFoundText')}</p>
      <ul>
        <li>
          <a href={pageAddress(locale, '/')}>{t('toOverview')}</a>
        </li>
        <li>
          <a href={pageAddress(locale, '/claims')}>{t('toClaims')}</a>
        </li>
      </ul>
    </div>
  );
}
