import type { ReactNode } from 'react';
import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import { Explained } from '../../explained/explained';
import { DataText } from '../data-text';
import { FiguresTable } from '../frame/figures-table';
import type { PositionLinks } from './figure';
import type { PositionsOverTime } from './series';

/** The positions one by one, with their topic's mean and consistency in the first line of each topic. */
export function PositionsTable({
  figure,
  data,
  links,
}: {
  figure: string;
  data: PositionsOverTime;
  links: PositionLinks;
}) {
  const t = useTranslations('charts');
  const format = formatFor(useLocale());
  return (
    <FiguresTable
      figure={figure}
      columns={[
        { key: 'topic', content: t('table.topic') },
        { key: 'time', content: t('table.time') },
        { key: 'position', content: t('positions.position') },
        { key: 'article', content: t('positions.article') },
        { key: 'mean', content: t('table.mean') },
        { key: 'interval', content: t('table.interval') },
        { key: 'consistency', content: t('positions.consistency') },
        { key: 'grade', content: t('table.grade') },
      ]}
      rows={data.strips.flatMap((strip) =>
        strip.marks.map(({ article, value }, index) => {
          const once = (content: ReactNode) => (index === 0 ? content : '');
          return {
            key: `${strip.slug} ${article.slug}`,
            header: <DataText text={strip.title} />,
            cells: [
              { key: 'time', content: format.date(article.publishedOn, article.datePrecision) },
              { key: 'position', content: format.stance(value) },
              {
                key: 'article',
                content: (
                  <a href={links.article(article.slug)}>
                    <DataText text={article.title} />
                  </a>
                ),
              },
              {
                key: 'mean',
                content: once(<Explained href={links.mean(strip.slug)}>{format.stance(strip.mean.value)}</Explained>),
              },
              {
                key: 'interval',
                content: once(
                  t('table.range', { low: format.stance(strip.mean.low), high: format.stance(strip.mean.high) }),
                ),
              },
              { key: 'consistency', content: once(format.percent(strip.consistency)) },
              { key: 'grade', content: once(t(`grades.${strip.grade}`)) },
            ],
          };
        }),
      )}
    />
  );
}
