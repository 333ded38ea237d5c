import { isFair } from '@/components/charts/evidence';
import { TopicNames } from '@/components/topic-names/topic-names';
import type { SteadinessFragment } from '@/generated/graphql/documents';
import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import { topicAddress } from '../../_page/links';
import { steadiest } from './steadiness';
import styles from './words.module.css';

/** How steady somebody is over all topics spoken of more than once, and on which more than on others. */
export function SteadinessWords({ value, consistency }: { value: number; consistency: SteadinessFragment }) {
  const counts = useTranslations('counts');
  const grades = useTranslations('charts.grades');
  const locale = useLocale();
  const { grade, positions, articles, topics } = consistency;
  const repeated = topics.filter((topic) => topic.value !== null).length;
  return (
    <div className={styles.words}>
      <p className={styles.figure} data-fair={isFair(grade)}>
        <b>{formatFor(locale).percent(value)}</b>{' '}
        <span>
          {[
            grades(grade),
            counts('positions', { count: positions }),
            counts('topics', { count: repeated }),
            counts('articles', { count: articles }),
          ].join(' · ')}
        </span>
      </p>
      <p className={styles.finding}>
        <Comparison topics={topics} />
      </p>
    </div>
  );
}

function Comparison({ topics }: Pick<SteadinessFragment, 'topics'>) {
  const t = useTranslations('analyst.steadiness');
  const locale = useLocale();
  const found = steadiest(topics);
  const names = (some: SteadinessFragment['topics'][number]['topic'][]) => () => (
    <TopicNames topics={some} href={(slug) => topicAddress(locale, slug)} />
  );
  switch (found.kind) {
    case 'unknown':
      return t('unknown');
    case 'single':
      return t.rich('single', { topic: names([found.topic]) });
    case 'level':
      return t('level', { count: found.count });
    case 'ranked':
      return t.rich('ranked', { most: names(found.most), least: names(found.least) });
  }
}
