import { DataText } from '@/components/charts/data-text';
import { identify } from '@/components/charts/side/identity';
import { IgnoredNotice } from '@/components/filters/ignored-notice';
import { Notice } from '@/components/notice/notice';
import { PageHeading, Section } from '@/components/page/page';
import type { Locale } from '@/i18n/routing';
import { useTranslations } from '@/i18n/words';
import { figureAddress } from '../figures/address';
import { type CompareValues, compareQuery } from './address';
import { ChooseSides, SuggestedPairs } from './choose';
import styles from './content.module.css';
import type { Compared } from './load';
import { isWhole } from './parts';
import { CompareSummary } from './summary';
import { CompareClaims, CompareOneSided, CompareSpectrum } from './topics';

/** Two sides, topic by topic. */
export function CompareContent({
  locale,
  values,
  choices,
  compared,
  ignored,
}: Compared & { locale: Locale; values: CompareValues }) {
  const t = useTranslations('compare');
  const form = (
    <>
      <SuggestedPairs choices={choices} />
      <ChooseSides choices={choices} pair={compared?.pair ?? null} values={values} />
      <IgnoredNotice ignored={ignored} />
    </>
  );
  if (!compared) {
    return (
      <>
        <PageHeading title={t('metaTitle')} lead={t('nobody')} />
        {form}
      </>
    );
  }
  const { pair, comparison, part } = compared;
  const sides = identify([comparison.left, comparison.right]);
  const parts = { comparison, sides, values };
  return (
    <>
      <PageHeading
        title={t.rich('title', {
          left: () => <DataText text={comparison.left.name} />,
          right: () => <DataText text={comparison.right.name} />,
        })}
        eyebrow={t('metaTitle')}
      />
      {form}
      {pair.same && (
        <Notice>
          <p>{t('same')}</p>
        </Notice>
      )}
      <Section
        id="summary"
        title={t('summary.title')}
        lead={t('summary.lead', { shared: comparison.summary.sharedTopics })}
      >
        {comparison.summary.sharedTopics > 0 && comparison.summary.ranked.length === 0 && (
          <Notice>
            <p>{t('summary.thin')}</p>
          </Notice>
        )}
        <CompareSummary {...parts} />
      </Section>
      {comparison.summary.sharedTopics > 0 && (
        <>
          <div className={styles.figure}>
            <CompareSpectrum
              comparison={comparison}
              values={values}
              pair={pair}
              part={isWhole(part) ? undefined : { shown: part.end - part.start, all: part.all }}
              figureHref={figureAddress(locale, 'comparison', compareQuery(pair, values))}
            />
          </div>
          <CompareClaims {...parts} part={part} pair={pair} />
        </>
      )}
      <CompareOneSided {...parts} />
    </>
  );
}
