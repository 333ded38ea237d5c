import { SideMark } from '@/components/side-mark/side-mark';
import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import { DataText } from '../data-text';
import { FiguresTable } from '../frame/figures-table';
import { type FigureHead, Frame } from '../frame/frame';
import { LEVELS, round } from '../scale';
import type { Side } from '../side/identity';
import { LEVEL_KEY } from '../words';
import styles from './figure.module.css';
import type { Distribution, DistributionRow } from './series';

type Props = FigureHead & {
  data: Distribution;
  /** The claims a side's bar is made of. */
  claimsHref: (side: Side) => string;
  methodHref: string;
};

const BAR = { top: 20, height: 26 };
const STRENGTHS = [
  { key: 'strongly', level: 2 },
  { key: 'leaning', level: 1 },
  { key: 'balanced', level: 0 },
] as const;

/** How each side's positions spread over the five levels: bars that diverge from the middle, darker where stronger. */
export function DistributionFigure({ data, claimsHref, methodHref, ...head }: Props) {
  const t = useTranslations('charts');
  const counts = useTranslations('counts');
  return (
    <Frame
      {...head}
      caption={
        <>
          {t('distribution.caption')} <a href={methodHref}>{t('method')}</a>
        </>
      }
      table={<DistributionTable figure={head.id} data={data} />}
    >
      <div className={styles.head} aria-hidden="true">
        <ul className={styles.legend}>
          {STRENGTHS.map((strength) => (
            <li key={strength.key}>
              <span className={styles.swatch} data-level={strength.level} /> {t(`distribution.${strength.key}`)}
            </li>
          ))}
        </ul>
        <svg className={styles.ends} width="100%" height="22">
          <svg x={`${data.centre}%`} overflow="visible">
            <text data-end="left" x="-8" y="15">
              {t(`distribution.${data.left}`)}
            </text>
            <text data-end="right" x="8" y="15">
              {t(`distribution.${data.right}`)}
            </text>
          </svg>
        </svg>
      </div>
      <ul className={styles.rows}>
        {data.rows.map((row) => (
          <li key={row.side.slug} className={styles.row} data-side={row.side.order}>
            <a className={styles.side} href={claimsHref(row.side)}>
              <SideMark order={row.side.order} /> <DataText text={row.side.name} />{' '}
              <span className={styles.count}>{counts('positions', { count: row.positions })}</span>
            </a>
            <Bar row={row} centre={data.centre} />
          </li>
        ))}
      </ul>
    </Frame>
  );
}

function Bar({ row, centre }: { row: DistributionRow; centre: number }) {
  const t = useTranslations('charts');
  const format = formatFor(useLocale());
  const height = BAR.top + BAR.height + 6;
  return (
    <svg
      width="100%"
      height={height}
      role="img"
      aria-label={t('distribution.bar', {
        side: row.side.name.text,
        rejecting: format.percent(row.rejecting),
        accepting: format.percent(row.accepting),
      })}
    >
      {row.segments.map((segment) => (
        <g key={segment.level}>
          <title>{`${t(`levels.${LEVEL_KEY[segment.level]}`)}: ${format.percent(segment.share)}`}</title>
          <rect
            className={styles.segment}
            data-level={segment.level}
            x={`${round(segment.left)}%`}
            width={`${round(segment.width)}%`}
            y={BAR.top}
            height={BAR.height}
          />
          {segment.labelled && (
            <text className={styles.share} x={`${round(segment.left + segment.width / 2)}%`} y={BAR.top - 6}>
              {format.percent(segment.share)}
            </text>
          )}
        </g>
      ))}
      <line className={styles.centre} x1={`${centre}%`} x2={`${centre}%`} y1={BAR.top} y2={height} />
    </svg>
  );
}

function DistributionTable({ figure, data }: { figure: string; data: Distribution }) {
  const t = useTranslations('charts');
  const format = formatFor(useLocale());
  return (
    <FiguresTable
      figure={figure}
      columns={[
        { key: 'side', content: t('table.side') },
        ...LEVELS.map((value) => ({ key: String(value), content: t(`levels.${LEVEL_KEY[value]}`) })),
        { key: 'positions', content: t('table.positions') },
      ]}
      rows={data.rows.map((row) => ({
        key: row.side.slug,
        header: <DataText text={row.side.name} />,
        cells: [
          ...LEVELS.map((value) => ({
            key: String(value),
            content: format.percent(row.segments.find((segment) => segment.level === value)?.share ?? 0),
          })),
          { key: 'positions', content: format.count(row.positions) },
        ],
      }))}
    />
  );
}
