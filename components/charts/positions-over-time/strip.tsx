import { sidePath } from '@/components/side-mark/shape';
import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import { DataText } from '../data-text';
import type { PositionLinks } from './figure';
import styles from './figure.module.css';
import type { PositionMark, PositionStrip, PositionsOverTime } from './series';

type Props = { strip: PositionStrip; data: PositionsOverTime; links: PositionLinks };

/** One topic's strip: the question, the positions drawn over time, and how alike they are. */
export function StripView({ strip, data, links }: Props) {
  const t = useTranslations('charts');
  const counts = useTranslations('counts');
  const format = formatFor(useLocale());
  const [from, to] = [format.date(strip.from, 'MONTH'), format.date(strip.to, 'MONTH')];
  return (
    <li className={styles.row}>
      <div>
        <a className={styles.title} href={links.topic(strip.slug)}>
          <DataText text={strip.title} />
        </a>
        <p className={styles.counts}>
          {counts('positions', { count: strip.positions })} · {from === to ? from : t('positions.period', { from, to })}
        </p>
      </div>
      <Plot strip={strip} data={data} links={links} />
      <p className={styles.steady} data-fair={strip.fair}>
        <span className={styles.steadyLabel}>{t('positions.consistency')} </span>
        <a href={links.consistency(strip.slug)}>{format.percent(strip.consistency)}</a>{' '}
        <span className={styles.grade}>{t(`grades.${strip.grade}`)}</span>
      </p>
    </li>
  );
}

function Plot({ strip, data, links }: Props) {
  const t = useTranslations('charts.positions');
  const format = formatFor(useLocale());
  const words = useMarkWords();
  const { value, low, high, y, top, height } = strip.mean;
  return (
    <div className={styles.plot}>
      <p className="visually-hidden">
        {strip.marks.map((mark) => words(mark)).join(' ')}{' '}
        {strip.fair &&
          t('meanWords', { mean: format.stance(value), low: format.stance(low), high: format.stance(high) })}
      </p>
      <span className={styles.ends} aria-hidden="true">
        <span>{format.stance(2, 0)}</span>
        <span>{format.stance(-2, 0)}</span>
      </span>
      <svg width="100%" height={data.height} aria-hidden="true">
        {data.grid.map((line) => (
          <line
            key={line.level}
            className={line.level === 0 ? styles.middle : styles.grid}
            x1="0"
            x2="100%"
            y1={line.y}
            y2={line.y}
          />
        ))}
        {data.years.map(({ year, left }) => (
          <line key={year} className={styles.grid} x1={`${left}%`} x2={`${left}%`} y1="0" y2={data.height} />
        ))}
        {strip.fair && (
          <>
            <rect className={styles.interval} x="0" width="100%" y={top} height={height} />
            <line className={styles.mean} x1="0" x2="100%" y1={y} y2={y} />
          </>
        )}
        {strip.marks.map((mark) => (
          <a key={mark.article.slug} href={links.article(mark.article.slug)} tabIndex={-1}>
            <title>{words(mark)}</title>
            {mark.month && (
              <line
                className={styles.month}
                x1={`${mark.month.from}%`}
                x2={`${mark.month.to}%`}
                y1={mark.y}
                y2={mark.y}
              />
            )}
            <svg x={`${mark.x}%`} y={mark.y} overflow="visible">
              <path className={styles.position} d={sidePath(data.side.order, 5, mark.shift)} />
            </svg>
          </a>
        ))}
      </svg>
    </div>
  );
}

/** A mark in words: "9 November 2023: −1.0, in Putin in Astana." */
function useMarkWords(): (mark: PositionMark) => string {
  const t = useTranslations('charts.positions');
  const format = formatFor(useLocale());
  return ({ value, article }) =>
    t('markWords', {
      date: format.date(article.publishedOn, article.datePrecision),
      stance: format.stance(value),
      article: article.title.text,
    });
}
