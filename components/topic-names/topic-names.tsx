import { useFormatter, useTranslations } from '@/i18n/words';
import { DataText } from '../charts/data-text';
import type { LocalizedText } from '../charts/text';

type Topic = { slug: string; title: LocalizedText };

/** Names topics within a sentence, in quotation marks since titles hold commas of their own, each leading to its page. */
export function TopicNames({
  topics,
  href,
  className,
}: {
  topics: readonly Topic[];
  href: (slug: string) => string;
  className?: string | undefined;
}) {
  const t = useTranslations('counts');
  const format = useFormatter();
  return format.list(
    topics.map((topic) => (
      <a key={topic.slug} className={className} href={href(topic.slug)}>
        {t.rich('quotedTopic', { title: () => <DataText text={topic.title} /> })}
      </a>
    )),
  );
}
