import { sidePath } from '@/components/side-mark/shape';
import { SideMark } from '@/components/side-mark/side-mark';
import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import { Explained } from '../../explained/explained';
import { DataText } from '../data-text';
import { FiguresTable } from '../frame/figures-table';
import { type FigureHead, Frame } from '../frame/frame';
import type { Side } from '../side/identity';
import { useBucketLabel } from '../time/bucket-label';
import type { Bucket } from '../time/buckets';
import styles from './figure.module.css';
import type { TrendMark, TrendPanel, TrendPath, Trends } from './series';

type Props = FigureHead & {
  data: Trends;
  topicHref: (slug: string) => string;
  /** The claims a mark is made of. */
  claimsHref: (slug: string, side: Side, bucket: Bucket) => string;
  /** What explains a mark. */
  meanHref: (slug: string, side: Side, bucket: Bucket) => string;
  methodHref: string;
};

/** How each side's mean on each topic moves: one small panel per topic. */
export function TrendsFigure({ data, topicHref, claimsHref, meanHref, methodHref, ...head }: Props) {
  const t = useTranslations('charts');
  return (
    <Frame
      {...head}
      caption={
        <>
          {t('trends.caption')} <a href={methodHref}>{t('method')}</a>
        </>
      }
      lines={data.panels.reduce((sum, panel) => sum + marksOf(panel), 0)}
      table={<TrendsTable figure={head.id} data={data} claimsHref={claimsHref} meanHref={meanHref} />}
    >
      <ul className={styles.legend} aria-hidden="true">
        {data.sides.map((side) => (
          <li key={side.slug}>
            <SideMark order={side.order} /> <DataText text={side.name} />
          </li>
        ))}
      </ul>
      <ul className={styles.panels}>
        {data.panels.map((panel) => (
          <li key={panel.slug}>
            <a className={styles.title} href={topicHref(panel.slug)}>
              <DataText text={panel.title} />
            </a>
            <Panel panel={panel} data={data} meanHref={meanHref} />
          </li>
        ))}
      </ul>
    </Frame>
  );
}

function marksOf({ paths }: TrendPanel): number {
  return paths.reduce((sum, path) => sum + path.points.length, 0);
}

function Panel({ panel, data, meanHref }: { panel: TrendPanel } & Pick<Props, 'data' | 'meanHref'>) {
  const words = useMarkWords(data);
  const label = useBucketLabel(data.interval);
  const format = formatFor(useLocale());
  const spoken = panel.paths.flatMap((path) => path.points.map((point) => words(path, point)));
  return (
    <div className={styles.panel}>
      <p className="visually-hidden">{spoken.join(' ')}</p>
      <svg className={styles.scale} width="24" height={data.height} aria-hidden="true">
        {data.levels.map((line) => (
          <text key={line.level} x="12" y={line.y} dy="0.35em">
            {format.stance(line.level, 0)}
          </text>
        ))}
      </svg>
      <svg className={styles.plot} width="100%" height={data.height + 20} aria-hidden="true">
        {data.levels.map((line) => (
          <line
            key={line.level}
            className={line.level === 0 ? styles.middle : styles.grid}
            x1="0"
            x2="100%"
            y1={line.y}
            y2={line.y}
          />
        ))}
        {data.buckets
          .filter((one) => one.labelled)
          .map(({ bucket, x }) => (
            <text key={bucket.from} className={styles.time} x={`${x}%`} y={data.height + 14}>
              {label(bucket)}
            </text>
          ))}
        {panel.paths.map((path) => (
          <g key={path.side.slug} data-side={path.side.order}>
            <g className={styles.links}>
              {path.links.map(({ x1, y1, x2, y2 }) => (
                <line key={x1} x1={`${x1}%`} y1={y1} x2={`${x2}%`} y2={y2} />
              ))}
            </g>
            {path.points.map((point) => (
              <a key={point.bucket.from} href={meanHref(panel.slug, path.side, point.bucket)} tabIndex={-1}>
                <title>{words(path, point)}</title>
                <line
                  className={styles.interval}
                  x1={`${point.x}%`}
                  x2={`${point.x}%`}
                  y1={point.top}
                  y2={point.bottom}
                />
                <svg x={`${point.x}%`} y={point.y}>
                  <path
                    className={styles.mark}
                    data-hollow={point.hollow || undefined}
                    d={sidePath(path.side.order, point.hollow ? 3.8 : 4.6)}
                  />
                </svg>
              </a>
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
}

function TrendsTable({
  figure,
  data,
  claimsHref,
  meanHref,
}: { figure: string } & Pick<Props, 'data' | 'claimsHref' | 'meanHref'>) {
  const t = useTranslations('charts');
  const label = useBucketLabel(data.interval);
  const format = formatFor(useLocale());
  return (
    <FiguresTable
      figure={figure}
      columns={[
        { key: 'topic', content: t('table.topic') },
        { key: 'time', content: t('table.time') },
        { key: 'side', content: t('table.side') },
        { key: 'mean', content: t('table.mean') },
        { key: 'interval', content: t('table.interval') },
        { key: 'positions', content: t('table.positions') },
        { key: 'grade', content: t('table.grade') },
      ]}
      rows={data.panels.flatMap((panel) =>
        panel.paths.flatMap((path) =>
          path.points.map((point) => ({
            key: `${panel.slug} ${path.side.slug} ${point.bucket.from}`,
            header: <DataText text={panel.title} />,
            cells: [
              { key: 'time', content: label(point.bucket) },
              { key: 'side', content: <DataText text={path.side.name} /> },
              {
                key: 'mean',
                content: (
                  <Explained href={meanHref(panel.slug, path.side, point.bucket)}>
                    {format.stance(point.value)}
                  </Explained>
                ),
              },
              {
                key: 'interval',
                content: t('table.range', { low: format.stance(point.low), high: format.stance(point.high) }),
              },
              {
                key: 'positions',
                content: <a href={claimsHref(panel.slug, path.side, point.bucket)}>{format.count(point.positions)}</a>,
              },
              { key: 'grade', content: t(`grades.${point.grade}`) },
            ],
          })),
        ),
      )}
    />
  );
}

/** A mark in words: "2023, Russia: mean +1.0 from 2 positions. (thin evidence)" */
function useMarkWords(data: Trends): (path: TrendPath, point: TrendMark) => string {
  const t = useTranslations('charts.trends');
  const grades = useTranslations('charts.grades');
  const label = useBucketLabel(data.interval);
  const format = formatFor(useLocale());
  return (path, point) =>
    t('mark', {
      time: label(point.bucket),
      side: path.side.name.text,
      mean: format.stance(point.value),
      positions: point.positions,
    }) + (point.hollow ? ` (${grades(point.grade)})` : '');
}
