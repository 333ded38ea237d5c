import { useTranslations } from '@/i18n/words';
import { DataText } from '../charts/data-text';
import type { LocalizedText } from '../charts/text';
import { Explained } from '../explained/explained';
import { SideMark } from '../side-mark/side-mark';
import styles from './topic-list.module.css';

export type SpokenTopic = {
  topic: { slug: string; title: LocalizedText };
  /** Who speaks of it, and the claims or positions that are counted. */
  speaking: {
    slug: string;
    name: LocalizedText;
    order: number;
    count: string;
    href: string;
    /** What explains the count, where it is a measure's number. */
    explainHref?: string;
  }[];
};

/** Topics with who speaks of them, each leading to what is said. */
export function SpokenTopics({ topics, topicHref }: { topics: SpokenTopic[]; topicHref: (slug: string) => string }) {
  return (
    <ul className={styles.topics} role="list">
      {topics.map(({ topic, speaking }) => (
        <li key={topic.slug}>
          <a className={styles.topic} href={topicHref(topic.slug)}>
            <DataText text={topic.title} />
          </a>
          <ul className="targets" role="list">
            {speaking.map((one) => (
              <li key={one.slug}>
                <Speaking {...one} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Speaking({ name, order, count, href, explainHref }: SpokenTopic['speaking'][number]) {
  const t = useTranslations('overview');
  const side = (
    <>
      <SideMark order={order} /> <DataText text={name} />
    </>
  );
  if (!explainHref) return <a href={href}>{t.rich('onlySide', { side: () => side, count: () => count })}</a>;
  return t.rich('onlySide', {
    side: () => <a href={href}>{side}</a>,
    count: () => <Explained href={explainHref}>{count}</Explained>,
  });
}
