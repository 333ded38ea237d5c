import { sidePath } from '@/components/side-mark/shape';
import { SideMark } from '@/components/side-mark/side-mark';
import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import { DataText } from '../data-text';
import { type FigureHead, Frame } from '../frame/frame';
import type { Side } from '../side/identity';
import { useBucketLabel } from '../time/bucket-label';
import styles from './figure.module.css';
import type { SlidingData, SlidingMark } from './series';
import { SlidingTable } from './table';
import { useWindowWords } from './window-words';

type Props = FigureHead & {
  data: SlidingData;
  methodHref: string;
  /** Where a mean of the table is explained. */
  explainHref?: (side: Side, mark: SlidingMark) => string;
};

/** How each side's mean on one topic moves in a window that slides. Drawn on the server, without a line of script. */
export function SlidingMeansFigure({ data, methodHref, explainHref, ...head }: Props) {
  const t = useTranslations('charts');
  const format = formatFor(useLocale());
  const label = useBucketLabel(data.interval);
  const windowWords = useWindowWords();
  const words = (side: Side, mark: SlidingMark) =>
    t('sliding.point', {
      side: side.name.text,
      mean: format.stance(mark.mean),
      low: format.stance(mark.low),
      high: format.stance(mark.high),
      positions: mark.positions,
    });
  return (
    <Frame
      {...head}
      caption={
        <>
          {t('sliding.caption', windowWords(data.window))} <a href={methodHref}>{t('method')}</a>
        </>
      }
      lines={data.steps.reduce((sum, { values }) => sum + values.length, 0)}
      table={<SlidingTable figure={head.id} data={data} explainHref={explainHref} />}
    >
      <ul className={styles.legend}>
        {data.lines.map(({ side }) => (
          <li key={side.slug}>
            <SideMark order={side.order} /> <DataText text={side.name} />
          </li>
        ))}
        <li className={styles.note}>
          <svg className={styles.sample} viewBox="0 0 26 10" aria-hidden="true">
            <path className={styles.stroke} data-thin d="M0 5H26" />
          </svg>{' '}
          {t('sliding.thin')}
        </li>
        <li className={styles.note}>
          <svg className={styles.sample} viewBox="0 0 26 10" aria-hidden="true">
            <path className={styles.band} d="M0 0H26V10H0Z" />
          </svg>{' '}
          {t('spectrum.interval')}
        </li>
      </ul>
      <p className={styles.note}>{t('timeline.up')}</p>
      <div
        className={styles.plot}
        role="img"
        aria-label={data.lines.map((line) => course(line.side, line.marks)).join(' ')}
      >
        <svg className={styles.scale} width="30" height={data.height} aria-hidden="true">
          {data.levels.map(({ level, y }) => (
            <text key={level} x="15" y={y} dy="0.35em">
              {format.stance(level, 0)}
            </text>
          ))}
        </svg>
        <div className={styles.drawing}>
          {/* Paths have no percentages: they are drawn 100 wide and stretched, their strokes are not. */}
          <svg
            className={styles.lines}
            width="100%"
            height={data.height}
            viewBox={`0 0 100 ${data.height}`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            {data.levels.map(({ level, y }) => (
              <path key={level} className={level === 0 ? styles.middle : styles.grid} d={`M0 ${y}H100`} />
            ))}
            {data.lines.map(({ side, bands, strokes }) => (
              <g key={side.slug} data-side={side.order}>
                {bands.map((path) => (
                  <path key={path} className={styles.band} d={path} />
                ))}
                {strokes.map(({ path, thin }) => (
                  <path key={path} className={styles.stroke} data-thin={thin || undefined} d={path} />
                ))}
              </g>
            ))}
          </svg>
          <svg className={styles.marks} width="100%" height={data.height + 26} aria-hidden="true">
            {data.years.map(({ year, x }) => (
              <text key={year} className={styles.year} x={`${x}%`} y={data.height + 20}>
                {year}
              </text>
            ))}
            {data.lines.map(({ side, shapes }) => (
              <g key={side.slug} data-side={side.order}>
                {shapes.map((mark) => (
                  <svg key={mark.step} x={`${mark.x}%`} y={mark.y} overflow="visible">
                    <path
                      className={styles.mark}
                      data-hollow={mark.thin || undefined}
                      d={sidePath(side.order, mark.thin ? 4.4 : 5.2)}
                    />
                  </svg>
                ))}
              </g>
            ))}
            {data.steps.map(({ bucket, left, width, values }) => (
              <rect
                key={bucket.from}
                className={styles.step}
                x={`${left}%`}
                width={`${width}%`}
                y="0"
                height={data.height}
              >
                {values.length > 0 && (
                  <title>{[label(bucket), ...values.map(({ side, point }) => words(side, point))].join('\n')}</title>
                )}
              </rect>
            ))}
          </svg>
        </div>
      </div>
    </Frame>
  );

  /** A line in one sentence, for who hears it: where it begins and where it ends. */
  function course(side: Side, marks: readonly SlidingMark[]): string {
    const [first, last] = [marks[0], marks.at(-1)];
    if (!first || !last) return '';
    return t('sliding.course', {
      side: side.name.text,
      from: label(first.bucket),
      to: label(last.bucket),
      first: format.stance(first.mean),
      last: format.stance(last.mean),
    });
  }
}
