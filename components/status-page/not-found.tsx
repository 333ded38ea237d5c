import { pageAddress } from '@/i18n/address';
import { useLocale, useTranslations } from '@/i18n/words';
import { StatusPage } from './status-page';

/** There is nothing at this address. */
export function NotFoundView() {
  const t = useTranslations('errors');
  const locale = useLocale();
  return (
    <StatusPage title={t('notFoundTitle')} text={t('notFoundText')}>
      <ul>
        <li>
          <a href={pageAddress(locale, '/')}>{t('toOverview')}</a>
        </li>
        <li>
          <a href={pageAddress(locale, '/claims')}>{t('toClaims')}</a>
        </li>
      </ul>
    </StatusPage>
  );
}
