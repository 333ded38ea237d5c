import { SideMark } from '@/components/side-mark/side-mark';
import { useTranslations } from '@/i18n/words';
import { DataText } from '../data-text';
import { type FigureHead, Frame } from '../frame/frame';
import type { Side } from '../side/identity';
import styles from './figure.module.css';
import type { ConsensusChart, ConsensusRow, Vote } from './series';
import { ConsensusTable } from './table';

export type ConsensusLinks = {
  topic: (slug: string) => string;
  /** The claims of a side's speakers on a topic. */
  claims: (slug: string, side: Side) => string;
  /** Where a topic's figures are explained. */
  explain: (slug: string) => string;
};

type Props = FigureHead & {
  data: ConsensusChart;
  links: ConsensusLinks;
  methodHref: string;
};

/** What all sides accept or reject alike, and what they contest: per topic and side, how many speakers do which. */
export function ConsensusFigure({ data, links, methodHref, ...head }: Props) {
  const t = useTranslations('charts');
  const Heading = `h${Math.min((head.level ?? 2) + 1, 4) as 2 | 3 | 4}` as const;
  return (
    <Frame
      {...head}
      caption={
        <>
          {t('consensus.caption')} <a href={methodHref}>{t('method')}</a>
        </>
      }
      lines={data.groups.flatMap(({ rows }) => rows).reduce((sum, { cells }) => sum + votesOf(cells), 0)}
      table={<ConsensusTable figure={head.id} data={data} explainHref={links.explain} />}
    >
      <div className={styles.matrix}>
        <div className={styles.head} aria-hidden="true">
          <span />
          {data.sides.map((side) => (
            <div key={side.slug}>
              <span className={styles.name}>
                <SideMark order={side.order} /> <DataText text={side.name} />
              </span>
              <span className={styles.ends}>
                <span>{t('distribution.rejects')}</span>
                <span>{t('distribution.accepts')}</span>
              </span>
            </div>
          ))}
        </div>
        {data.groups.map(({ verdict, rows }) => (
          <section key={verdict} aria-labelledby={`${head.id}-${verdict}`}>
            <Heading className={styles.verdict} id={`${head.id}-${verdict}`}>
              {t(`consensus.verdicts.${verdict}`)}
            </Heading>
            <ul className={styles.rows} role="list">
              {rows.map((row) => (
                <Row key={row.slug} row={row} links={links} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Frame>
  );
}

/** Silence has no line. */
function votesOf(cells: ConsensusRow['cells']): number {
  return cells.filter(({ vote }) => vote !== null).length;
}

function Row({ row, links }: { row: ConsensusRow; links: ConsensusLinks }) {
  return (
    <li className={styles.row}>
      <a className={styles.topic} href={links.topic(row.slug)}>
        <DataText text={row.title} />
      </a>
      {row.cells.map(({ side, vote }) =>
        vote ? (
          <VoteCell key={side.slug} side={side} vote={vote} href={links.claims(row.slug, side)} />
        ) : (
          // Silence is no vote: the place stays empty so that the others keep theirs.
          <span key={side.slug} className={styles.silent} aria-hidden="true" />
        ),
      )}
    </li>
  );
}

function VoteCell({ side, vote, href }: { side: Side; vote: Vote; href: string }) {
  const t = useTranslations('charts');
  const { accepting, rejecting, speaking, hollow, grade } = vote;
  const words = t('consensus.vote', { side: side.name.text, accepting, rejecting, speaking });
  return (
    <a className={styles.vote} href={href} data-side={side.order} data-hollow={hollow || undefined}>
      {/* Not a label, which would have to repeat what is seen as it is seen: two numbers without words. */}
      <span className="visually-hidden">{hollow ? `${words} ${t(`grades.${grade}`)}` : words}</span>
      <span className={styles.name} aria-hidden="true">
        <SideMark order={side.order} hollow={hollow} /> <DataText text={side.name} />
      </span>
      <span className={styles.count} data-none={rejecting === 0 || undefined} aria-hidden="true">
        {rejecting}
      </span>
      <svg className={styles.bar} width="100%" height="16" aria-hidden="true">
        {vote.segments.map(({ kind, left, width }) => (
          <rect
            key={kind}
            className={styles.segment}
            data-kind={kind}
            x={`${left}%`}
            width={`${width}%`}
            y="3"
            height="10"
          />
        ))}
        <line className={styles.centre} x1="50%" x2="50%" y1="0" y2="16" />
      </svg>
      <span className={styles.count} data-none={accepting === 0 || undefined} aria-hidden="true">
        {accepting}
      </span>
      {hollow && (
        <span className={styles.grade} aria-hidden="true">
          {t(`grades.${grade}`)}
        </span>
      )}
    </a>
  );
}
