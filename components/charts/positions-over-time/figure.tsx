import { sidePath } from '@/components/side-mark/shape';
import { SideMark } from '@/components/side-mark/side-mark';
import { TopicNames } from '@/components/topic-names/topic-names';
import { useTranslations } from '@/i18n/words';
import { type FigureHead, Frame } from '../frame/frame';
import styles from './figure.module.css';
import type { PositionsOverTime } from './series';
import { StripView } from './strip';
import { PositionsTable } from './table';

export type PositionLinks = {
  topic: (slug: string) => string;
  /** The article a position is taken in. */
  article: (slug: string) => string;
  /** What explains a topic's mean. */
  mean: (topic: string) => string;
  /** What explains a topic's consistency. */
  consistency: (topic: string) => string;
};

type Props = FigureHead & {
  data: PositionsOverTime;
  links: PositionLinks;
  /** Where the Method page explains consistency. */
  methodHref: string;
};

/** What one speaker says on each topic over time: a strip per topic on one time axis. */
export function PositionsFigure({ data, links, methodHref, ...head }: Props) {
  const t = useTranslations('charts');
  return (
    <Frame
      {...head}
      caption={
        <>
          {t('positions.caption')} {data.partial && t('positions.partial')} <a href={methodHref}>{t('method')}</a>
        </>
      }
      lines={data.strips.reduce((sum, { marks }) => sum + marks.length, 0)}
      table={<PositionsTable figure={head.id} data={data} links={links} />}
    >
      <ul className={styles.legend}>
        <li>
          <SideMark order={data.side.order} /> {t('positions.mark')}
        </li>
        <li data-side={data.side.order}>
          <svg className={styles.sample} viewBox="0 0 14 14" aria-hidden="true">
            <rect className={styles.interval} y="1" width="14" height="12" />
            <path className={styles.mean} d="M0 7H14" />
          </svg>{' '}
          {t('positions.mean')}
        </li>
        {data.approximate && (
          <li data-side={data.side.order}>
            <svg className={styles.sample} viewBox="0 0 14 14" aria-hidden="true">
              <path className={styles.month} d="M0 7H14" />
              <path className={styles.position} d={sidePath(data.side.order, 3.5, 7, 7)} />
            </svg>{' '}
            {t('positions.month')}
          </li>
        )}
      </ul>
      <div className={styles.row} data-head>
        <YearAxis data={data} />
        <span className={styles.steadyHead} aria-hidden="true">
          {t('positions.consistency')}
        </span>
      </div>
      <ul className={styles.strips} data-side={data.side.order}>
        {data.strips.map((strip) => (
          <StripView key={strip.slug} strip={strip} data={data} links={links} />
        ))}
      </ul>
      <Once topics={data.once} href={links.topic} />
    </Frame>
  );
}

/** Narrower years have no room for their number. */
const NARROWEST_LABEL = 6;

function YearAxis({ data }: { data: PositionsOverTime }) {
  return (
    <svg className={styles.years} width="100%" height="20" aria-hidden="true">
      {data.years.map(({ year, left, width }) => (
        <g key={year}>
          <line x1={`${left}%`} x2={`${left}%`} y1="14" y2="20" />
          <line x1={`${left + width}%`} x2={`${left + width}%`} y1="14" y2="20" />
          {width >= NARROWEST_LABEL && (
            <text x={`${left + width / 2}%`} y="13">
              {year}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

function Once({ topics, href }: { topics: PositionsOverTime['once']; href: PositionLinks['topic'] }) {
  const t = useTranslations('charts.positions');
  if (topics.length === 0) return null;
  return <p className={styles.once}>{t.rich('once', { topics: () => <TopicNames topics={topics} href={href} /> })}</p>;
}
