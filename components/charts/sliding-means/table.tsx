import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import { DataText } from '../data-text';
import { FiguresTable } from '../frame/figures-table';
import type { Side } from '../side/identity';
import { useBucketLabel } from '../time/bucket-label';
import type { SlidingData, SlidingMark } from './series';

type Props = { figure: string; data: SlidingData; explainHref?: (side: Side, mark: SlidingMark) => string };

/** The numbers of a sliding mean: per step and side the mean, its interval, and what lies in the window. */
export function SlidingTable({ figure, data, explainHref }: Props) {
  const t = useTranslations('charts');
  const format = formatFor(useLocale());
  const label = useBucketLabel(data.interval);
  return (
    <FiguresTable
      figure={figure}
      columns={[
        { key: 'time', content: t('sliding.around') },
        { key: 'side', content: t('table.side') },
        { key: 'mean', content: t('table.mean') },
        { key: 'interval', content: t('table.interval') },
        { key: 'positions', content: t('sliding.positions') },
        { key: 'weight', content: t('sliding.weight') },
        { key: 'grade', content: t('table.grade') },
      ]}
      rows={data.steps.flatMap(({ bucket, values }) =>
        values.map(({ side, point }) => ({
          key: `${bucket.from} ${side.slug}`,
          header: label(bucket),
          cells: [
            { key: 'side', content: <DataText text={side.name} /> },
            {
              key: 'mean',
              content: explainHref ? (
                <a href={explainHref(side, point)}>{format.stance(point.mean)}</a>
              ) : (
                format.stance(point.mean)
              ),
            },
            {
              key: 'interval',
              content: t('table.range', { low: format.stance(point.low), high: format.stance(point.high) }),
            },
            { key: 'positions', content: format.count(point.positions) },
            { key: 'weight', content: format.decimal(point.weight) },
            { key: 'grade', content: t(`grades.${point.grade}`) },
          ],
        })),
      )}
    />
  );
}
