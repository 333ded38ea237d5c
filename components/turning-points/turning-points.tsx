import type { ReactNode } from 'react';
import { DataText } from '@/components/charts/data-text';
import { isFair } from '@/components/charts/evidence';
import type { Side } from '@/components/charts/side/identity';
import { useBucketLabel } from '@/components/charts/time/bucket-label';
import type { Interval } from '@/components/charts/time/buckets';
import { SideMark } from '@/components/side-mark/side-mark';
import type { DatedArticleFragment, TurningPointShownFragment } from '@/generated/graphql/documents';
import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import styles from './turning-points.module.css';

type Props = {
  id: string;
  /** Where longer periods are compared. */
  thenAndNowHref: string;
  /** Where the Method page says how turning points are found. */
  methodHref: string;
  interval: Interval;
  /** In time's order, each with the side it is a turn of. */
  turns: { side: Side; point: TurningPointShownFragment }[];
  articleHref: (slug: string) => string;
  /** Where a turn's change is explained. */
  explainHref: (side: Side, point: TurningPointShownFragment) => string;
};

/** The turning points of a timeline, numbered as on it, with the articles behind either period. */
export function TurningPoints({ id, thenAndNowHref, methodHref, interval, turns, articleHref, explainHref }: Props) {
  const t = useTranslations('charts.turns');
  const charts = useTranslations('charts');
  const format = formatFor(useLocale());
  const label = useBucketLabel(interval);
  return (
    <section className={styles.section} id={id} aria-labelledby={`${id}-title`}>
      <h3 className={styles.title} id={`${id}-title`}>
        {t('title', { count: turns.length })}
      </h3>
      <p className={styles.lead}>
        {t(turns.length > 0 ? 'lead' : 'none')} <a href={methodHref}>{t('method')}</a>{' '}
        <a href={thenAndNowHref}>{t('longer')}</a>
      </p>
      <ol className={styles.list} role="list">
        {turns.map(({ side, point }, index) => {
          const { before, after, change, silentBuckets } = point;
          const thin = !isFair(change.grade);
          return (
            <li key={`${side.slug} ${after.bucket.from}`} className={styles.turn}>
              <h4 className={styles.head}>
                <span className={styles.number} data-side={side.order} data-hollow={thin || undefined}>
                  {index + 1}
                </span>{' '}
                <SideMark order={side.order} hollow={thin} /> <DataText text={side.name} />
              </h4>
              <p>
                {t.rich('moved', {
                  before: label(before.bucket),
                  after: label(after.bucket),
                  from: format.stance(before.mean?.value ?? 0),
                  to: format.stance(after.mean?.value ?? 0),
                  change: () => <a href={explainHref(side, point)}>{format.stance(change.value)}</a>,
                  low: format.stance(change.low),
                  high: format.stance(change.high),
                })}{' '}
                {silentBuckets > 0 && t('silent', { count: silentBuckets })}{' '}
                <span className={styles.grade}>{charts(`grades.${change.grade}`)}</span>
              </p>
              <div className={styles.articles}>
                <Behind
                  title={t('articlesIn', { time: label(before.bucket), count: before.counts.articles })}
                  articles={point.articlesBefore}
                  more={before.counts.articles - point.articlesBefore.length}
                  articleHref={articleHref}
                />
                <Behind
                  title={t('articlesIn', { time: label(after.bucket), count: after.counts.articles })}
                  articles={point.articlesAfter}
                  more={after.counts.articles - point.articlesAfter.length}
                  articleHref={articleHref}
                />
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Behind({
  title,
  articles,
  more,
  articleHref,
}: {
  title: ReactNode;
  articles: DatedArticleFragment[];
  more: number;
  articleHref: (slug: string) => string;
}) {
  const t = useTranslations('charts.turns');
  const format = formatFor(useLocale());
  return (
    <div>
      <h5 className={styles.period}>{title}</h5>
      <ul role="list">
        {articles.map(({ slug, title: name, publishedOn, datePrecision }) => (
          <li key={slug}>
            <a href={articleHref(slug)}>
              <DataText text={name} />
            </a>{' '}
            <time dateTime={publishedOn}>{format.date(publishedOn, datePrecision)}</time>
          </li>
        ))}
        {more > 0 && <li className={styles.grade}>{t('more', { count: more })}</li>}
      </ul>
    </div>
  );
}
