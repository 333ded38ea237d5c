import { useLocale, useTranslations } from 'next-intl';
import { StudioNotice } from '@/components/studio/notice/notice';
import { pageAddress } from '@/i18n/address';
import styles from '../_record/record.module.css';
import type { Preview } from './use-merge-preview';

type Props = { noun: 'analyst' | 'topic'; gone: string; kept: string; preview: Preview };

/** What a merge would do, and what stands in its way. */
export function MergeEffect({ noun, gone, kept, preview }: Props) {
  const t = useTranslations('studio.records.merge');
  if (preview === undefined) return <p role="status">{t('reading')}</p>;
  if (preview === null) return <StudioNotice kind="wrong">{t('unknown')}</StudioNotice>;
  const { claims, articles, agreeing, disagreeing } = preview;
  return (
    <div className={styles.section} role="status">
      <p>
        {t.rich(`effect.${noun}`, { claims, articles, gone: () => <bdi>{gone}</bdi>, kept: () => <bdi>{kept}</bdi> })}
      </p>
      {agreeing.length > 0 && (
        <>
          <p>{t('agreeing', { count: agreeing.length })}</p>
          <Claims addresses={agreeing} />
        </>
      )}
      {disagreeing.length > 0 && (
        <>
          <StudioNotice kind="wrong">{t('disagreeing', { count: disagreeing.length })}</StudioNotice>
          <Claims addresses={disagreeing} />
        </>
      )}
    </div>
  );
}

/** Enough to begin with; the rest shows once these are settled. */
const SHOWN = 20;

function Claims({ addresses }: { addresses: readonly string[] }) {
  const locale = useLocale();
  return (
    <ul role="list" className={styles.uses}>
      {addresses.slice(0, SHOWN).map((address) => (
        <li key={address} className={styles.links}>
          <a
            href={`${pageAddress(locale, `/studio/articles/${address.slice(0, address.lastIndexOf('.'))}`)}#${address}`}
          >
            <bdi dir="ltr">{address}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}
