import { SideMark } from '@/components/side-mark/side-mark';
import { formatFor } from '@/i18n/format';
import { DIRECTION } from '@/i18n/routing';
import { useLocale, useTranslations } from '@/i18n/words';
import { Explained } from '../../explained/explained';
import { DataText } from '../data-text';
import { FiguresTable } from '../frame/figures-table';
import { type FigureHead, Frame } from '../frame/frame';
import { LEVELS } from '../scale';
import type { Side } from '../side/identity';
import { useBucketLabel } from '../time/bucket-label';
import type { Bucket } from '../time/buckets';
import styles from './figure.module.css';
import { TimelineIsland } from './island';
import type { TimelineData, TimelineLine, TimelineMark } from './series';

type Props = FigureHead & {
  data: TimelineData;
  /** What explains a side's mean in a bucket. */
  meanHref: (side: Side, bucket: Bucket) => string;
  methodHref: string;
};

/** How each side's mean on one topic moves, over how many positions it rests on. Drawn on the server, alive in the browser. */
export function TimelineFigure({ data, meanHref, methodHref, ...head }: Props) {
  const t = useTranslations('charts');
  const locale = useLocale();
  const format = formatFor(locale);
  const label = useBucketLabel(data.interval);
  const words = useMarkWords();
  const tooltips = data.buckets.map((bucket, index) => ({
    title: label(bucket),
    lines: data.lines.flatMap((line) =>
      line.marks
        .filter((mark) => mark.bucket === index)
        .map((mark) => ({ order: line.side.order, text: words(line, mark) })),
    ),
  }));
  return (
    <Frame
      {...head}
      caption={
        <>
          {t('timeline.caption', { count: data.lines.reduce((sum, line) => sum + line.positions, 0) })}{' '}
          <a href={methodHref}>{t('method')}</a>
        </>
      }
      lines={data.lines.reduce((sum, { marks }) => sum + marks.length, 0)}
      table={<TimelineTable figure={head.id} data={data} meanHref={meanHref} />}
    >
      <ul className={styles.legend}>
        {data.lines.map((line) => (
          <li key={line.side.slug}>
            <SideMark order={line.side.order} /> <DataText text={line.side.name} />
          </li>
        ))}
        <li className={styles.hollowNote}>{t('spectrum.hollow')}</li>
        {data.turns.length > 0 && <li className={styles.hollowNote}>{t('timeline.turn')}</li>}
      </ul>
      <div
        role="img"
        aria-label={tooltips
          .filter((tip) => tip.lines.length > 0)
          .map(spoken)
          .join(' ')}
      >
        <p className={styles.axisNote}>{t('timeline.up')}</p>
        <TimelineIsland
          id={head.id}
          direction={DIRECTION[locale]}
          data={{
            years: data.years,
            largest: data.largest,
            turns: data.turns,
            buckets: data.buckets.length,
            lines: data.lines.map((line) => ({ order: line.side.order, marks: line.marks })),
          }}
          words={tooltips}
          volumeTitle={t('timeline.volume')}
          levelLabels={Object.fromEntries(LEVELS.map((value) => [value, format.stance(value, 0)]))}
        />
      </div>
    </Frame>
  );
}

function spoken(tip: { title: string; lines: { text: string }[] }): string {
  return `${tip.title}: ${tip.lines.map((line) => line.text).join(' ')}`;
}

function TimelineTable({ figure, data, meanHref }: { figure: string } & Pick<Props, 'data' | 'meanHref'>) {
  const t = useTranslations('charts');
  const label = useBucketLabel(data.interval);
  const format = formatFor(useLocale());
  return (
    <FiguresTable
      figure={figure}
      columns={[
        { key: 'time', content: t('table.time') },
        { key: 'side', content: t('table.side') },
        { key: 'mean', content: t('table.mean') },
        { key: 'interval', content: t('table.interval') },
        { key: 'positions', content: t('table.positions') },
        { key: 'grade', content: t('table.grade') },
      ]}
      rows={data.buckets.flatMap((bucket, index) =>
        data.lines.flatMap((line) =>
          line.marks
            .filter((mark) => mark.bucket === index)
            .map((mark) => ({
              key: `${bucket.from} ${line.side.slug}`,
              header: mark.approximate ? t('timeline.approximate', { time: label(bucket) }) : label(bucket),
              cells: [
                { key: 'side', content: <DataText text={line.side.name} /> },
                {
                  key: 'mean',
                  content: <Explained href={meanHref(line.side, bucket)}>{format.stance(mark.mean)}</Explained>,
                },
                {
                  key: 'interval',
                  content: t('table.range', { low: format.stance(mark.low), high: format.stance(mark.high) }),
                },
                { key: 'positions', content: format.count(mark.positions) },
                { key: 'grade', content: t(`grades.${mark.grade}`) },
              ],
            })),
        ),
      )}
    />
  );
}

/** A mark in words: "Russia: mean +1.0, likely range +0.4 to +1.6, from 4 positions." */
function useMarkWords(): (line: TimelineLine, mark: TimelineMark) => string {
  const t = useTranslations('charts.spectrum');
  const grades = useTranslations('charts.grades');
  const format = formatFor(useLocale());
  return (line, mark) =>
    t('lane', {
      side: line.side.name.text,
      mean: format.stance(mark.mean),
      low: format.stance(mark.low),
      high: format.stance(mark.high),
      positions: mark.positions,
    }) + (mark.hollow ? ` (${grades(mark.grade)})` : '');
}
