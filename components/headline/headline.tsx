import { pageAddress } from '@/i18n/address';
import { useLocale, useTranslations } from '@/i18n/words';
import { DataText } from '../charts/data-text';
import type { LocalizedText } from '../charts/text';
import { TopicNames } from '../topic-names/topic-names';
import type { Headline } from './choose';
import styles from './headline.module.css';

export type HeadlineTopic = { slug: string; title: LocalizedText };

type Props = {
  headline: Headline<HeadlineTopic>;
  /** Names of the two sides; null where fewer than two speak. */
  sides: { left: LocalizedText; right: LocalizedText } | null;
};

/** What the data says, in one sentence, whose topics lead to their pages. */
export function HeadlineSentence({ headline, sides }: Props) {
  return (
    <h1 className={styles.headline}>
      <Sentence headline={headline} sides={sides} />
    </h1>
  );
}

function Sentence({ headline, sides }: Props) {
  const t = useTranslations('overview.headline');
  const listed = useTopicList();
  if (headline.kind === 'silent') return t('silent');
  if (headline.kind === 'alone' || !sides) return t('alone');
  const names = { left: () => <DataText text={sides.left} />, right: () => <DataText text={sides.right} /> };
  switch (headline.kind) {
    case 'unranked':
      return t.rich('unranked', names);
    case 'single':
      return t.rich('single', {
        ...names,
        topic: () => listed([headline.topic]),
        verdict: verdict(headline.different),
      });
    case 'level':
      return t.rich('level', { ...names, count: headline.topics, verdict: verdict(headline.different) });
    case 'ranked':
      return t.rich('ranked', {
        ...names,
        widest: () => listed(headline.widest),
        narrowest: () => listed(headline.narrowest),
        verdict: verdict(headline.different),
      });
  }
}

function verdict(different: boolean): 'beyond' | 'within' {
  return different ? 'beyond' : 'within';
}

/** Titles as they are given, in quotation marks, joined as the language joins them. */
function useTopicList() {
  const locale = useLocale();
  return (topics: readonly HeadlineTopic[]) => (
    <TopicNames topics={topics} href={(slug) => pageAddress(locale, `/topics/${slug}`)} className={styles.topic} />
  );
}
