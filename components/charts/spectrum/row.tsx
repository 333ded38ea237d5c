import { sidePath } from '@/components/side-mark/shape';
import { SideMark } from '@/components/side-mark/side-mark';
import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import { Explained } from '../../explained/explained';
import { DataText } from '../data-text';
import { roundPixels } from '../scale';
import type { SpectrumLinks } from './figure';
import styles from './figure.module.css';
import type { Lane, RowGap, Spectrum, SpectrumDifference, SpectrumRow, Tick } from './series';

type Props = { row: SpectrumRow; data: Spectrum; links: SpectrumLinks };

/** One topic's row: the question, the drawing, the gap, and per side the claims behind it. */
export function SpectrumRowView({ row, data, links }: Props) {
  return (
    <li className={styles.row} data-gap={data.hasGaps || undefined}>
      <div>
        <a className={styles.title} href={links.topic(row.slug)}>
          <DataText text={row.title} />
        </a>
        {row.proposition && (
          <p className={styles.proposition}>
            <DataText text={row.proposition} />
          </p>
        )}
      </div>
      <Plot row={row} data={data} links={links} />
      {data.hasGaps && <GapCell gap={row.gap} difference={data.difference} href={links.difference?.(row.slug)} />}
      <ul className={styles.counts}>
        {row.lanes.map((lane) => (
          <li key={lane.side.slug}>
            <LaneCounts lane={lane} href={links.claims(row.slug, lane.side)} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function Plot({ row, data, links }: Props) {
  const words = useLaneWords();
  const drawn = row.lanes.filter((lane) => lane.mean);
  return (
    <div className={styles.plot}>
      <p className="visually-hidden">{drawn.map((lane) => words(lane)).join(' ')}</p>
      <svg width="100%" height={data.height} aria-hidden="true">
        <g className={styles.grid}>
          {data.grid.map(({ level, x }) => (
            <line key={level} className={level === 0 ? styles.middle : undefined} x1={`${x}%`} x2={`${x}%`} y2="100%" />
          ))}
        </g>
        {row.gap && <GapLine gap={row.gap} arrow={data.difference === 'change'} />}
        {drawn.map((lane) => (
          <a
            key={lane.side.slug}
            href={links.mean(row.slug, lane.side)}
            tabIndex={-1}
            data-side={lane.side.order}
            data-muted={lane.side.muted}
          >
            <title>{words(lane)}</title>
            <LaneDrawing lane={lane} height={data.height} />
          </a>
        ))}
      </svg>
    </div>
  );
}

function LaneDrawing({ lane, height }: { lane: Lane; height: number }) {
  if (!lane.mean) return null;
  return (
    <>
      <line className={styles.interval} x1={`${lane.mean.from}%`} x2={`${lane.mean.to}%`} y1={lane.y} y2={lane.y} />
      {lane.ticks.length > 0 && (
        <svg viewBox={`0 0 ${WIDTH} ${height}`} width="100%" height={height} preserveAspectRatio="none">
          <path className={styles.tick} d={lane.ticks.map(strokesPath).join('')} />
        </svg>
      )}
      <svg x={`${lane.mean.x}%`} y={lane.y}>
        <path className={styles.mark} data-hollow={lane.hollow || undefined} d={sidePath(lane.side.order, 6)} />
      </svg>
    </>
  );
}

/** A drawing is so wide in its own units, finer than any screen, and stretched to the page. */
const WIDTH = 1000;

/** All strokes of a lane are one path: of a million claims a page holds thousands of them. */
function strokesPath({ x, top, strokes }: Tick): string {
  const across = Math.round((x / 100) * WIDTH);
  return strokes.map(({ y, height }) => `M${across} ${roundPixels(top + y)}v${roundPixels(height)}`).join('');
}

/** Half the height of an arrow's head in pixels; a shorter line has no room for one. */
const HEAD = 4;
const SHORTEST_ARROW = 3;

function GapLine({ gap, arrow }: { gap: RowGap; arrow: boolean }) {
  const towards = gap.end === gap.to ? -1 : 1;
  return (
    <>
      <line className={styles.gapLine} x1={`${gap.from}%`} x2={`${gap.to}%`} y1={gap.y} y2={gap.y} />
      {arrow && gap.to - gap.from >= SHORTEST_ARROW && (
        <svg x={`${gap.end}%`} y={gap.y}>
          <path className={styles.gapHeadMark} d={`M0 0L${towards * HEAD * 1.6} ${-HEAD}V${HEAD}Z`} />
        </svg>
      )}
    </>
  );
}

function GapCell({
  gap,
  difference,
  href,
}: {
  gap: RowGap | null;
  difference: SpectrumDifference;
  href: string | undefined;
}) {
  const t = useTranslations('charts.spectrum');
  const format = formatFor(useLocale());
  if (!gap) return <p className={styles.gap} />;
  // Which side of a gap is the first is chance; a change has a direction.
  const value = difference === 'change' ? format.stance(gap.value) : format.decimal(Math.abs(gap.value));
  return (
    <p className={styles.gap} data-fair={gap.fair}>
      <span className={styles.gapLabel}>{t(difference)} </span>
      <b>{href ? <Explained href={href}>{value}</Explained> : value}</b>{' '}
      <span className={styles.verdict}>{gap.fair ? t(gap.different ? 'different' : 'withinChance') : t('thin')}</span>
    </p>
  );
}

function LaneCounts({ lane, href }: { lane: Lane; href: string }) {
  const t = useTranslations('charts.spectrum');
  const grades = useTranslations('charts.grades');
  const format = formatFor(useLocale());
  if (lane.claims === 0) {
    return (
      <span className={styles.silent}>
        <SideMark order={lane.side.order} hollow muted={lane.side.muted} /> {t('silent')}
      </span>
    );
  }
  return (
    <>
      <a href={href}>
        <SideMark order={lane.side.order} hollow={lane.hollow} muted={lane.side.muted} />{' '}
        <span aria-hidden="true">{format.count(lane.claims)}</span>
        {/* Not a label, which would have to hold the number as it is seen; in Arabic one and two are words. */}
        <span className="visually-hidden">{t('claimsOf', { count: lane.claims, side: lane.side.name.text })}</span>
      </a>
      {lane.thin && <span className={styles.voice}>{grades(lane.thin)}</span>}
    </>
  );
}

/** A lane in words: "Russia: mean +1.0, likely range +0.4 to +1.6, from 2 positions. Thin evidence." */
function useLaneWords(): (lane: Lane) => string {
  const t = useTranslations('charts.spectrum');
  const grades = useTranslations('charts.grades');
  const format = formatFor(useLocale());
  return (lane) =>
    lane.mean
      ? t('lane', {
          side: lane.side.name.text,
          mean: format.stance(lane.mean.value),
          low: format.stance(lane.mean.low),
          high: format.stance(lane.mean.high),
          positions: lane.positions,
        }) + (lane.thin ? ` (${grades(lane.thin)})` : '')
      : '';
}
