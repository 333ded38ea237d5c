import { DataText } from '@/components/charts/data-text';
import { FiguresTable } from '@/components/charts/frame/figures-table';
import type { NetworkPoint } from '@/components/charts/network/series';
import { SideName } from '@/components/side-name/side-name';
import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import type { NetworkValues } from './address';
import { placeExplained } from './links';
import { PointName } from './point-name';
import type { Network, Tie } from './ties';
import { useWeight } from './weight';

type Shared = { figure: string; points: NetworkPoint[]; values: NetworkValues };

/** Who is in the network, drawn or not, and how each is connected. */
export function AnalystsTable({ figure, network, points, values }: Shared & { network: Network }) {
  const t = useTranslations('network.table');
  const locale = useLocale();
  const format = formatFor(locale);
  const ofAnalysts = values.mode === 'analysts';
  const share = (value: number | null) => (value === null ? t('none') : format.percent(value));
  const explained = (measure: 'centrality' | 'communities', { slug, name }: NetworkPoint, figure: string) => (
    <a href={placeExplained(locale, measure, slug, values)} title={t('explain', { name: name.text })}>
      {figure}
    </a>
  );
  return (
    <FiguresTable
      figure={figure}
      title={{ id: `${figure}-nodes`, text: t('nodes') }}
      columns={[
        { key: 'analyst', content: t('analyst') },
        { key: 'side', content: t('side') },
        { key: 'positions', content: t('positions') },
        ...(ofAnalysts
          ? [
              { key: 'degree', content: t('degree') },
              { key: 'betweenness', content: t('betweenness') },
              { key: 'community', content: t('community') },
            ]
          : []),
      ]}
      rows={network.nodes.flatMap(({ entity, positions, degree, betweenness, community }, index) => {
        const point = points[index];
        if (entity.__typename !== 'Analyst' || !point) return [];
        return [
          {
            key: point.key,
            header: <PointName point={point} />,
            cells: [
              { key: 'side', content: <SideName perspective={entity.perspective} /> },
              { key: 'positions', content: format.count(positions) },
              ...(ofAnalysts
                ? [
                    { key: 'degree', content: explained('centrality', point, share(degree)) },
                    { key: 'betweenness', content: explained('centrality', point, share(betweenness)) },
                    {
                      key: 'community',
                      content:
                        community === null ? t('none') : explained('communities', point, format.count(community + 1)),
                    },
                  ]
                : []),
            ],
          },
        ];
      })}
    />
  );
}

/** Every weight: analysts by analysts, or by topics. */
export function MatrixTable({ figure, points, ties, values }: Shared & { ties: Tie[] }) {
  const t = useTranslations('network.table');
  const format = formatFor(useLocale());
  const weight = useWeight(values);
  const weights = new Map(
    ties.flatMap((tie) => [
      [`${tie.source} ${tie.target}`, tie.weight],
      [`${tie.target} ${tie.source}`, tie.weight],
    ]),
  );
  const rows = points.filter(({ kind }) => kind === 'analyst');
  const columns = values.mode === 'analysts' ? rows : points.filter(({ kind }) => kind === 'topic');
  const square = values.mode === 'analysts';
  return (
    <FiguresTable
      figure={figure}
      title={{ id: `${figure}-matrix`, text: t('matrix') }}
      columns={[
        { key: 'row', content: t('analyst') },
        ...columns.map(({ key, name }, index) => ({
          key,
          content: square ? (
            <>
              <span aria-hidden="true" title={name.text}>
                {format.count(index + 1)}
              </span>
              <span className="visually-hidden">
                <DataText text={name} />
              </span>
            </>
          ) : (
            <DataText text={name} />
          ),
        })),
      ]}
      rows={rows.map((row, index) => ({
        key: row.key,
        header: (
          <>
            {square && `${format.count(index + 1)} · `}
            <PointName point={row} />
          </>
        ),
        cells: columns.map(({ key }) => {
          const found = weights.get(`${row.key} ${key}`);
          return { key, content: found === undefined ? t('none') : weight(found) };
        }),
      }))}
    />
  );
}
