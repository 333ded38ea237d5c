import { DataText } from '@/components/charts/data-text';
import { Explained } from '@/components/explained/explained';
import { AnalystName } from '@/components/side-name/side-name';
import type { EvidenceFragment } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import { explainAddress } from '../address';
import type { Conditions } from '../conditions';
import { InputTable } from './table';

type Props = {
  positions: EvidenceFragment['countedPositions'];
  topic: string;
  conditions: Conditions;
  label: string;
};

/** The positions a number counts, one by one, each leading to its article and to its claims. */
export function PositionTable({ positions, topic, conditions, label }: Props) {
  const t = useTranslations('explain.positions');
  const locale = useLocale();
  const format = formatFor(locale);
  const narrowed = Boolean(conditions.kind ?? conditions.speech);
  return (
    <InputTable
      label={label}
      columns={[
        { key: 'analyst', content: t('analyst') },
        { key: 'value', content: t('value'), kind: 'number' },
        { key: 'claims', content: t('claims'), kind: 'number' },
        { key: 'date', content: t('date'), kind: 'date' },
        { key: 'article', content: t('article'), kind: 'title' },
      ]}
      lines={positions.map(({ analyst, article, value, claimCount }) => ({
        key: `${article.slug} ${analyst.slug}`,
        cells: [
          <a key="analyst" href={pageAddress(locale, `/analysts/${analyst.slug}`)}>
            <AnalystName analyst={analyst} />
          </a>,
          // Under a filter on claims a position is the mean of some of its claims, which stand in the next column.
          narrowed ? (
            format.stance(value, 2)
          ) : (
            <Explained
              key="value"
              href={explainAddress(locale, {
                measure: 'position',
                article: article.slug,
                analyst: analyst.slug,
                topic,
              })}
            >
              {format.stance(value, 2)}
            </Explained>
          ),
          <a
            key="claims"
            href={pageAddress(locale, '/claims', {
              article: article.slug,
              analyst: analyst.slug,
              topic,
              kind: conditions.kind,
              speech: conditions.speech,
            })}
          >
            {format.count(claimCount)}
          </a>,
          <time key="date" dateTime={article.publishedOn}>
            {format.date(article.publishedOn, article.datePrecision)}
          </time>,
          <a key="article" href={pageAddress(locale, `/articles/${article.slug}`)}>
            <DataText text={article.title} />
          </a>,
        ],
      }))}
    />
  );
}
