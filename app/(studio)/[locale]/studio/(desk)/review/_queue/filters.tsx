import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DataText } from '@/components/charts/data-text';
import type { ReviewQuery } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import styles from './filters.module.css';

type Filter = { article: string | null; maker: string | null; topic: string | null };

/** What the queue is limited to, and what it can be limited to: each is an address. */
export function Filters({ filter, queue }: { filter: Filter; queue: ReviewQuery['reviewQueue'] }) {
  const t = useTranslations('studio.together.review');
  const locale = useLocale();
  const address = (change: Partial<Filter>) => {
    const { article, maker, topic } = { ...filter, ...change };
    return pageAddress(locale, '/studio/review', {
      article: article ?? undefined,
      maker: maker ?? undefined,
      topic: topic ?? undefined,
    });
  };
  const articles = new Map(queue.claims.map(({ article }) => [article.slug, article.title]));
  const topics = new Map(
    queue.claims.flatMap(({ claim }) => claim.stances.map(({ topic }) => [topic.slug, topic.title] as const)),
  );
  const makers = queue.makers.flatMap(({ id, name }) => (id ? [{ value: id, label: <bdi>{name}</bdi> }] : []));
  const named = (map: typeof articles) =>
    [...map].map(([value, title]) => ({ value, label: <DataText text={title} /> }));
  return (
    <div className={styles.filters}>
      <Group title={t('byMaker')} field="maker" choices={makers} />
      <Group title={t('byArticle')} field="article" choices={named(articles)} />
      <Group title={t('byTopic')} field="topic" choices={named(topics)} />
    </div>
  );

  function Group({
    title,
    field,
    choices,
  }: {
    title: string;
    field: keyof Filter;
    choices: { value: string; label: ReactNode }[];
  }) {
    const chosen = filter[field];
    if (choices.length < 2 && !chosen) return null;
    return (
      <details className={styles.group} open={chosen !== null}>
        <summary>{title}</summary>
        <ul role="list">
          {chosen && (
            <li>
              <a href={address({ [field]: null })}>{t('all')}</a>
            </li>
          )}
          {choices.map(({ value, label }) => (
            <li key={value}>
              <a href={address({ [field]: value })} aria-current={value === chosen ? 'true' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </details>
    );
  }
}
