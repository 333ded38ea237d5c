import { useLocale, useTranslations } from 'next-intl';
import { DataText } from '@/components/charts/data-text';
import { stanceWord } from '@/components/stance-pill/stance-words';
import type { AnalystQuery } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { topicAddress } from '../../_page/links';
import styles from './positions-over-time.module.css';

type Position = NonNullable<AnalystQuery['analyst']>['positions']['nodes'][number];

/** Positions on the topics that somebody speaks of in several articles, earliest first: too few, as a rule, to draw a line through. */
export function PositionsOverTime({ positions }: { positions: Position[] }) {
  const t = useTranslations('analyst');
  const levels = useTranslations('charts.levels');
  const locale = useLocale();
  const format = formatFor(locale);
  const repeated = byTopic(positions).filter((onTopic) => onTopic.length > 1);
  if (repeated.length === 0) return <p>{t('changeOnce')}</p>;
  return (
    <ul className={styles.topics} role="list">
      {repeated.map((onTopic) => {
        const topic = onTopic[0]?.topic;
        return (
          topic && (
            <li key={topic.slug}>
              <h3>
                <a href={topicAddress(locale, topic.slug)}>
                  <DataText text={topic.title} />
                </a>
              </h3>
              <ol className={styles.positions} role="list">
                {onTopic.map((position) => (
                  <li key={position.article.slug}>
                    <a href={pageAddress(locale, `/articles/${position.article.slug}`)}>
                      {format.date(position.article.publishedOn, position.article.datePrecision)}
                    </a>
                    <span>
                      <b>{format.stance(position.value, Number.isInteger(position.value) ? 0 : 1)}</b>{' '}
                      {levels(stanceWord(position.value))}
                    </span>
                  </li>
                ))}
              </ol>
            </li>
          )
        );
      })}
    </ul>
  );
}

function byTopic(positions: readonly Position[]): Position[][] {
  const topics = new Map<string, Position[]>();
  for (const position of positions) {
    topics.set(position.topic.slug, [...(topics.get(position.topic.slug) ?? []), position]);
  }
  return [...topics.values()];
}
