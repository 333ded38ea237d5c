import { DataText } from '@/components/charts/data-text';
import { StancePill } from '@/components/stance-pill/stance-pill';
import type { ClaimQuery } from '@/generated/graphql/documents';
import { useLocale, useTranslations } from '@/i18n/words';
import { topicAddress } from '../../_page/links';
import styles from './stances.module.css';

type Stance = NonNullable<ClaimQuery['claim']>['stances'][number];

/** How far the claim accepts or rejects each proposition, and why that follows from it. */
export function ClaimStances({ stances }: { stances: Stance[] }) {
  const t = useTranslations('claim');
  const locale = useLocale();
  return (
    <ul className={styles.stances} role="list">
      {stances.map((stance) => (
        <li key={stance.topic.slug}>
          <h3>
            <a href={topicAddress(locale, stance.topic.slug)}>
              <DataText text={stance.topic.title} />
            </a>{' '}
            <StancePill value={stance.value} mixed={stance.mixed} />
          </h3>
          <p>
            <span>{t('proposition')}</span> <DataText text={stance.topic.proposition} />
          </p>
          <p>
            <span>{t('rationale')}</span> <DataText text={stance.rationale} />
          </p>
        </li>
      ))}
    </ul>
  );
}
