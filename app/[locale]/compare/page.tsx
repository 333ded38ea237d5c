import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DataText } from '@/components/charts/data-text';
import { identify } from '@/components/charts/side/identity';
import { IgnoredNotice } from '@/components/filters/ignored-notice';
import { Markup } from '@/components/markup/markup';
import { Notice } from '@/components/notice/notice';
import { PageHeading, Section } from '@/components/page/page';
import type { SearchParams } from '../_filters/read';
import { pageLocale } from '../_page/locale';
import { pageMetadata } from '../_page/metadata';
import { figureAddress } from '../figures/address';
import { compareQuery, readCompareValues } from './address';
import { ChooseSides, SuggestedPairs } from './choose';
import { loadComparison } from './load';
import styles from './page.module.css';
import { CompareSummary } from './summary';
import { CompareClaims, CompareOneSided, CompareSpectrum } from './topics';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations('compare');
  const unlisted = Object.keys(await searchParams).length > 0;
  return pageMetadata({ locale, path: '/compare', title: t('metaTitle'), description: t('metaDescription'), unlisted });
}

export default async function ComparePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const read = readCompareValues(await searchParams);
  const { choices, compared, ignored } = await loadComparison(locale, read);
  const t = await getTranslations('compare');
  const { values } = read;
  const form = (
    <>
      <SuggestedPairs choices={choices} />
      <ChooseSides choices={choices} pair={compared?.pair ?? null} values={values} />
      <IgnoredNotice ignored={ignored} />
    </>
  );
  if (!compared) {
    return (
      <Markup>
        <PageHeading title={t('metaTitle')} lead={t('nobody')} />
        {form}
      </Markup>
    );
  }
  const { pair, comparison } = compared;
  const sides = identify([comparison.left, comparison.right]);
  const parts = { comparison, sides, values };
  return (
    <Markup>
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
              figureHref={figureAddress(locale, 'comparison', compareQuery(pair, values))}
            />
          </div>
          <CompareClaims {...parts} />
        </>
      )}
      <CompareOneSided {...parts} />
    </Markup>
  );
}
