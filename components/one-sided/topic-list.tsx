import { useTranslations } from 'next-intl';
import { DataText } from '../charts/data-text';
import type { LocalizedText } from '../charts/text';
import { SideMark } from '../side-mark/side-mark';
import styles from './topic-list.module.css';

export type SpokenTopic = {
  topic: { slug: string; title: LocalizedText };
  /** Who speaks of it, and the claims or positions that are counted. */
  speaking: { slug: string; name: LocalizedText; order: number; count: string; href: string }[];
};

/** Topics with who speaks of them, each leading to what is said. */
export function SpokenTopics({ topics, topicHref }: { topics: SpokenTopic[]; topicHref: (slug: string) => string }) {
  const t = useTranslations('overview');
  return (
    <ul className={styles.topics} role="list">
      {topics.map(({ topic, speaking }) => (
        <li key={topic.slug}>
          <a className={styles.topic} href={topicHref(topic.slug)}>
            <DataText text={topic.title} />
          </a>
          <ul role="list">
            {speaking.map((one) => (
              <li key={one.slug}>
                <a href={one.href}>
                  <SideMark order={one.order} />{' '}
                  {t.rich('onlySide', { side: () => <DataText text={one.name} />, count: one.count })}
                </a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
