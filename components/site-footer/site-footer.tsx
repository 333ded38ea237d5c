import { pageAddress } from '@/i18n/address';
import { useLocale, useTranslations } from '@/i18n/words';
import styles from './site-footer.module.css';

/** What the figures are and are not, and where they are explained. */
export function SiteFooter() {
  const t = useTranslations('footer');
  const locale = useLocale();
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <p>{t('about')}</p>
        <p>{t('caution')}</p>
        <ul role="list">
          <li>
            <a href={pageAddress(locale, '/method')}>{t('method')}</a>
          </li>
          <li>
            <a href={pageAddress(locale, '/data')}>{t('data')}</a>
          </li>
          <li>
            <a href="/graphql">{t('api')}</a>
          </li>
          <li>
            <a href={pageAddress(locale, '/studio')} rel="nofollow">
              {t('studio')}
            </a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
