import { useLocale, useTranslations } from 'next-intl';
import { StatusPage } from '@/components/status-page/status-page';
import { pageAddress } from '@/i18n/address';

/** What a page of the Studio shows where nothing has the name in its address. */
export default function DeskNotFound() {
  const t = useTranslations('studio.shell');
  const locale = useLocale();
  return (
    <StatusPage title={t('notFoundTitle')} text={t('notFoundText')}>
      <p>
        <a href={pageAddress(locale, '/studio')}>{t('studio')}</a>
      </p>
    </StatusPage>
  );
}
