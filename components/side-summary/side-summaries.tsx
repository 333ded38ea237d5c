import type { SideSummaryFragment } from '@/generated/graphql/documents';
import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import { DataText } from '../charts/data-text';
import { isFair } from '../charts/evidence';
import { identify, type Side } from '../charts/side/identity';
import { Explained } from '../explained/explained';
import { SideMark } from '../side-mark/side-mark';
import { stanceWord } from '../stance-pill/stance-words';
import styles from './side-summaries.module.css';

type Props = {
  sides: readonly SideSummaryFragment[];
  claimsHref: (side: Side) => string;
  /** What explains one of a side's figures. */
  explainHref: (measure: 'mean' | 'evidence' | 'cohesion', side: Side) => string;
};

/** What each side says on one topic, in figures: the mean with its interval, what it rests on, and how united the side is. */
export function SideSummaries({ sides, claimsHref, explainHref }: Props) {
  const identities = identify(sides.map((side) => side.entity));
  return (
    <ul className={styles.sides} role="list">
      {identities.map((side, index) => {
        const summary = sides[index];
        return (
          summary && (
            <SideSummary
              key={side.slug}
              side={side}
              summary={summary}
              href={claimsHref(side)}
              explainHref={(measure) => explainHref(measure, side)}
            />
          )
        );
      })}
    </ul>
  );
}

function SideSummary({
  side,
  summary,
  href,
  explainHref,
}: {
  side: Side;
  summary: SideSummaryFragment;
  href: string;
  explainHref: (measure: 'mean' | 'evidence' | 'cohesion') => string;
}) {
  const t = useTranslations('topic');
  const charts = useTranslations('charts');
  const counts = useTranslations('counts');
  const format = formatFor(useLocale());
  const { mean, grade, cohesion } = summary;
  return (
    <li className={styles.side} data-side={side.order}>
      <h3>
        <SideMark order={side.order} hollow={!isFair(grade)} /> <DataText text={side.name} />
      </h3>
      {mean && (
        <p className={styles.mean}>
          <b>
            <Explained href={explainHref('mean')}>{format.stance(mean.value)}</Explained>
          </b>{' '}
          {charts(`levels.${stanceWord(mean.value)}`)}
        </p>
      )}
      <dl className={styles.facts}>
        {mean && (
          <div>
            <dt>{t('interval')}</dt>
            <dd>{t('range', { low: format.stance(mean.low), high: format.stance(mean.high) })}</dd>
          </div>
        )}
        <div>
          <dt>{t('evidence')}</dt>
          <dd>
            <Explained href={explainHref('evidence')}>{charts(`grades.${grade}`)}</Explained>:{' '}
            {counts('positions', { count: summary.counts.positions })} ·{' '}
            {counts('voices', { count: summary.counts.analysts })} ·{' '}
            {counts('articles', { count: summary.counts.articles })}
          </dd>
        </div>
        <div>
          <dt>{t('cohesion')}</dt>
          <dd>
            {cohesion === null ? (
              t('cohesionNone')
            ) : (
              <Explained href={explainHref('cohesion')}>{format.stance(cohesion, 2)}</Explained>
            )}
          </dd>
        </div>
      </dl>
      <p>
        <a href={href}>
          {t('readClaims')} ({counts('claims', { count: summary.counts.claims })})
        </a>
      </p>
    </li>
  );
}
