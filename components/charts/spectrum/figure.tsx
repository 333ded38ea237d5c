import type { ReactNode } from 'react';
import { SideMark } from '@/components/side-mark/side-mark';
import { useTranslations } from '@/i18n/words';
import { DataText } from '../data-text';
import { type FigureHead, Frame } from '../frame/frame';
import type { Side } from '../side/identity';
import styles from './figure.module.css';
import { SpectrumRowView } from './row';
import type { Spectrum } from './series';
import { SpectrumTable } from './table';

export type SpectrumLinks = {
  topic: (slug: string) => string;
  /** The claims a side's marks on a topic are made of. */
  claims: (slug: string, side: Side) => string;
  /** What explains a side's mean on a topic. */
  mean: (slug: string, side: Side) => string;
  /** Where what lies between a topic's two lanes is explained. */
  difference?: (slug: string) => string;
};

/** One way the rows can be sorted, as a link. */
export type SpectrumSort = { key: string; label: string; href: string; current: boolean };

type Props = FigureHead & {
  data: Spectrum;
  links: SpectrumLinks;
  sorts?: SpectrumSort[];
  /** Why topics are not ranked, where it is not for the usual reason. */
  unrankedWhy?: ReactNode;
  /** Where the Method page explains the mean, the gap and the grades. */
  methodHref: string;
};

/** Where each side stands on each topic: a row per topic from rejection to acceptance. */
export function SpectrumFigure({ data, links, sorts = [], unrankedWhy, methodHref, ...head }: Props) {
  const t = useTranslations('charts');
  const Heading = `h${Math.min((head.level ?? 2) + 1, 4) as 2 | 3 | 4}` as const;
  return (
    <Frame
      {...head}
      caption={
        <>
          {t('spectrum.caption', { positions: data.positions })} <a href={methodHref}>{t('method')}</a>
        </>
      }
      lines={data.sections.flatMap(({ rows }) => rows).reduce((sum, { lanes }) => sum + lanes.length, 0)}
      table={<SpectrumTable figure={head.id} data={data} links={links} />}
    >
      <div className={styles.bar}>
        <ul className={styles.legend}>
          {data.sides.map((side) => (
            <li key={`${side.kind} ${side.slug}`}>
              <SideMark order={side.order} muted={side.muted} /> <DataText text={side.name} />
            </li>
          ))}
          <li>
            <HollowSample /> {t('spectrum.hollow')}
          </li>
          <li>
            <IntervalSample /> {t('spectrum.interval')}
          </li>
          {data.single && (
            <li>
              <TickSample /> {t('spectrum.tick')}
            </li>
          )}
          {data.heaped && (
            <li>
              <TickSample /> {t('spectrum.heap')}
            </li>
          )}
        </ul>
        {sorts.length > 0 && (
          <nav className={styles.sorts} aria-label={t('spectrum.sort')}>
            <span>{t('spectrum.sort')}</span>
            <ul>
              {sorts.map((sort) => (
                <li key={sort.key}>
                  <a href={sort.href} aria-current={sort.current ? 'true' : undefined}>
                    {sort.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
      <div className={styles.axis} data-gap={data.hasGaps || undefined} aria-hidden="true">
        <div className={styles.ends}>
          <span>{t('levels.strongReject')}</span>
          <span>{t('levels.balanced')}</span>
          <span>{t('levels.strongAccept')}</span>
        </div>
        {data.hasGaps && <span className={styles.gapHead}>{t(`spectrum.${data.difference}`)}</span>}
        <span className={styles.countsHead}>{t('spectrum.claims')}</span>
      </div>
      {data.sections.map((section) => (
        <section key={section.kind} className={styles.section}>
          {section.kind === 'unranked' && (
            <div className={styles.apart}>
              <Heading>{t('spectrum.unranked')}</Heading>
              <p>{unrankedWhy ?? t('spectrum.unrankedWhy')}</p>
            </div>
          )}
          <ul className={styles.rows}>
            {section.rows.map((row) => (
              <SpectrumRowView key={row.slug} row={row} data={data} links={links} />
            ))}
          </ul>
        </section>
      ))}
    </Frame>
  );
}

function HollowSample() {
  return (
    <svg className={styles.sample} viewBox="-7 -7 14 14" aria-hidden="true">
      <circle className={styles.hollowSample} r="5" />
    </svg>
  );
}

function IntervalSample() {
  return (
    <svg className={styles.sample} viewBox="0 0 14 14" aria-hidden="true">
      <path className={styles.intervalSample} d="M0 7H14" />
    </svg>
  );
}

function TickSample() {
  return (
    <svg className={styles.sample} viewBox="0 0 14 14" aria-hidden="true">
      <path className={styles.tickSample} d="M7 3V11" />
    </svg>
  );
}
