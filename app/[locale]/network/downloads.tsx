import { Section } from '@/components/page/page';
import type { Query } from '@/i18n/address';
import { useLocale, useTranslations } from '@/i18n/words';
import { NETWORK_FORMATS, networkFileAddress } from './download';
import styles from './downloads.module.css';

/** The network as files for other programs, under the same conditions. */
export function NetworkDownloads({ query }: { query: Query }) {
  const t = useTranslations('network.downloads');
  const locale = useLocale();
  return (
    <Section id="downloads" title={t('title')} lead={t('lead')}>
      <ul className={styles.files} role="list">
        {NETWORK_FORMATS.map((format) => (
          <li key={format}>
            <a href={networkFileAddress(locale, format, query)} download>
              {t(`formats.${format}`)}
            </a>
            <span>{t(`uses.${format}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
