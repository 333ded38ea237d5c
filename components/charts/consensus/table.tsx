import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import { DataText } from '../data-text';
import { FiguresTable } from '../frame/figures-table';
import type { ConsensusChart } from './series';

/** The figure's numbers: per topic and side who accepts, who rejects and who speaks; per topic what follows from it. */
export function ConsensusTable({
  figure,
  data,
  explainHref,
}: {
  figure: string;
  data: ConsensusChart;
  explainHref: (slug: string) => string;
}) {
  const t = useTranslations('charts');
  const format = formatFor(useLocale());
  const rows = data.groups.flatMap((group) => group.rows);
  return (
    <FiguresTable
      figure={figure}
      columns={[
        { key: 'topic', content: t('table.topic') },
        { key: 'side', content: t('table.side') },
        { key: 'accepting', content: t('consensus.accepting') },
        { key: 'rejecting', content: t('consensus.rejecting') },
        { key: 'speaking', content: t('consensus.speaking') },
        { key: 'grade', content: t('table.grade') },
        { key: 'acceptance', content: t('consensus.acceptance') },
        { key: 'rejection', content: t('consensus.rejection') },
        { key: 'contest', content: t('consensus.contest') },
      ]}
      rows={rows.flatMap(({ slug, title, figures, cells }) =>
        cells
          .flatMap(({ side, vote }) => (vote ? [{ side, ...vote }] : []))
          .map(({ side, accepting, rejecting, speaking, grade }, index) => {
            // What holds of the topic stands in its first side's line.
            const ofTopic = (value: number) =>
              index === 0 ? <a href={explainHref(slug)}>{format.percent(value)}</a> : '';
            return {
              key: `${slug} ${side.slug}`,
              header: <DataText text={title} />,
              cells: [
                { key: 'side', content: <DataText text={side.name} /> },
                { key: 'accepting', content: format.count(accepting) },
                { key: 'rejecting', content: format.count(rejecting) },
                { key: 'speaking', content: format.count(speaking) },
                { key: 'grade', content: t(`grades.${grade}`) },
                { key: 'acceptance', content: ofTopic(figures.acceptance) },
                { key: 'rejection', content: ofTopic(figures.rejection) },
                { key: 'contest', content: ofTopic(figures.contest) },
              ],
            };
          }),
      )}
    />
  );
}
