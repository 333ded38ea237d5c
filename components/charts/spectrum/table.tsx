import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import { Explained } from '../../explained/explained';
import { DataText } from '../data-text';
import { FiguresTable } from '../frame/figures-table';
import type { SpectrumLinks } from './figure';
import type { Spectrum, SpectrumRow } from './series';

/** The spectrum's numbers: per topic and side the mean, its interval, and what they rest on. */
export function SpectrumTable({ figure, data, links }: { figure: string; data: Spectrum; links: SpectrumLinks }) {
  const t = useTranslations('charts');
  const format = formatFor(useLocale());
  const rows = data.sections.flatMap((section) => section.rows);
  // The gap belongs to the pair: it stands in the first side's line.
  const gapCell = ({ slug, gap }: SpectrumRow, first: boolean) => ({
    key: 'gap',
    content:
      gap && first
        ? t.rich('table.gapRange', {
            gap: () => {
              const href = links.difference?.(slug);
              const value = format.stance(gap.value);
              return href ? <Explained href={href}>{value}</Explained> : value;
            },
            low: format.stance(gap.low),
            high: format.stance(gap.high),
          })
        : t('table.none'),
  });
  return (
    <FiguresTable
      figure={figure}
      columns={[
        { key: 'topic', content: t('table.topic') },
        { key: 'side', content: t('table.side') },
        { key: 'mean', content: t('table.mean') },
        { key: 'interval', content: t('table.interval') },
        { key: 'positions', content: t('table.positions') },
        { key: 'claims', content: t('table.claims') },
        { key: 'grade', content: t('table.grade') },
        ...(data.hasGaps ? [{ key: 'gap', content: t(`table.${data.difference}`) }] : []),
      ]}
      rows={rows.flatMap((row) =>
        row.lanes.map((lane, index) => ({
          key: `${row.slug} ${lane.side.slug}`,
          header: <DataText text={row.title} />,
          cells: [
            { key: 'side', content: <DataText text={lane.side.name} /> },
            {
              key: 'mean',
              content: lane.mean ? (
                <Explained href={links.mean(row.slug, lane.side)}>{format.stance(lane.mean.value)}</Explained>
              ) : (
                t('table.none')
              ),
            },
            {
              key: 'interval',
              content: lane.mean
                ? t('table.range', { low: format.stance(lane.mean.low), high: format.stance(lane.mean.high) })
                : t('table.none'),
            },
            { key: 'positions', content: format.count(lane.positions) },
            { key: 'claims', content: format.count(lane.claims) },
            { key: 'grade', content: t(`grades.${lane.grade}`) },
            ...(data.hasGaps ? [gapCell(row, index === 0)] : []),
          ],
        })),
      )}
    />
  );
}
