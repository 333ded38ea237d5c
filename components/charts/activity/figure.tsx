import { SideMark } from '@/components/side-mark/side-mark';
import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import { DataText } from '../data-text';
import { FiguresTable } from '../frame/figures-table';
import { type FigureHead, Frame } from '../frame/frame';
import type { Side } from '../side/identity';
import { useBucketLabel } from '../time/bucket-label';
import type { Bucket } from '../time/buckets';
import styles from './figure.module.css';
import type { Activity, ActivityStrip } from './series';

type Props = FigureHead & {
  data: Activity;
  /** The claims a bar is made of. */
  claimsHref: (side: Side, bucket: Bucket) => string;
};

/** How many claims each side makes over time. */
export function ActivityFigure({ data, claimsHref, ...head }: Props) {
  const t = useTranslations('charts');
  const counts = useTranslations('counts');
  return (
    <Frame
      {...head}
      caption={t('activity.caption', { count: data.strips.reduce((sum, strip) => sum + strip.claims, 0) })}
      table={<ActivityTable figure={head.id} data={data} claimsHref={claimsHref} />}
    >
      <div className={styles.strips}>
        {data.strips.map((strip) => (
          <div key={strip.side.slug} className={styles.strip} data-side={strip.side.order}>
            <p className={styles.side}>
              <SideMark order={strip.side.order} /> <DataText text={strip.side.name} />{' '}
              <span className={styles.count}>{counts('claims', { count: strip.claims })}</span>
            </p>
            <Bars strip={strip} data={data} claimsHref={claimsHref} />
          </div>
        ))}
        <div className={styles.strip}>
          <svg className={styles.years} width="100%" height="22" aria-hidden="true">
            {data.years.map((year) => (
              <g key={year.year}>
                <line x1={`${year.left}%`} x2={`${year.left}%`} y1="0" y2="6" />
                <line x1={`${year.left + year.width}%`} x2={`${year.left + year.width}%`} y1="0" y2="6" />
                {year.width >= 6 && (
                  <text x={`${year.left + year.width / 2}%`} y="17">
                    {year.year}
                  </text>
                )}
              </g>
            ))}
          </svg>
        </div>
      </div>
    </Frame>
  );
}

function Bars({ strip, data, claimsHref }: { strip: ActivityStrip } & Pick<Props, 'data' | 'claimsHref'>) {
  const counts = useTranslations('counts');
  const label = useBucketLabel(data.interval);
  return (
    <svg className={styles.bars} width="100%" height={data.height} aria-hidden="true">
      {strip.bars.map((bar) => (
        <a key={bar.bucket.from} href={claimsHref(strip.side, bar.bucket)} tabIndex={-1}>
          <title>{`${label(bar.bucket)}: ${counts('claims', { count: bar.claims })}`}</title>
          <rect x={`${bar.left}%`} width={`${bar.width}%`} y={bar.top} height={bar.height} />
          {bar.tallest && (
            <text x={`${bar.centre}%`} y={bar.top - 4}>
              {bar.claims}
            </text>
          )}
        </a>
      ))}
      <line className={styles.foot} x1="0" x2="100%" y1={data.height - 0.5} y2={data.height - 0.5} />
    </svg>
  );
}

function ActivityTable({ figure, data, claimsHref }: { figure: string } & Pick<Props, 'data' | 'claimsHref'>) {
  const t = useTranslations('charts');
  const label = useBucketLabel(data.interval);
  const format = formatFor(useLocale());
  const buckets = new Map(data.strips.flatMap((strip) => strip.bars.map((bar) => [bar.bucket.from, bar.bucket])));
  const inOrder = [...buckets.values()].sort((a, b) => a.from.localeCompare(b.from));
  return (
    <FiguresTable
      figure={figure}
      columns={[
        { key: 'time', content: t('table.time') },
        ...data.strips.map((strip) => ({ key: strip.side.slug, content: <DataText text={strip.side.name} /> })),
      ]}
      rows={inOrder.map((bucket) => ({
        key: bucket.from,
        header: label(bucket),
        cells: data.strips.map((strip) => {
          const bar = strip.bars.find((one) => one.bucket.from === bucket.from);
          return {
            key: strip.side.slug,
            content: bar ? <a href={claimsHref(strip.side, bucket)}>{format.count(bar.claims)}</a> : format.count(0),
          };
        }),
      }))}
    />
  );
}
