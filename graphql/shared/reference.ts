import type { TopicRef } from '@/domain/sides/group-rows';
import { allRequired, type Loaders, required } from '../loaders';
import { alsoForMany } from '../operations/many';
import type { Reader } from '../reader';

type Noun = 'perspective' | 'outlet' | 'analyst' | 'topic' | 'article';
type RowOf<N extends Noun> = NonNullable<Awaited<ReturnType<Loaders[N]['load']>>>;

/** A resolver of a row that a foreign key promises. */
export function reference<Parent, N extends Noun>(noun: N, idOf: (parent: Parent) => string) {
  const readerOf = (loaders: Loaders) => loaders[noun] as Reader<string, RowOf<N> | null>;
  return alsoForMany<Parent, unknown, RowOf<N>>(
    (parent, _, { loaders }) => required(readerOf(loaders), idOf(parent)),
    (parents, _, { loaders }) => allRequired(readerOf(loaders), parents.map(idOf)),
  );
}

/** What is answered of a topic by what a measure knows of it. */
const KNOWN = new Set(['__typename', 'id', 'slug', 'order']);

/** A resolver of the topic that a measure is about. Its row is not read where no more is asked than the measure knows. */
export function topicReference<Parent>(topicOf: (parent: Parent) => TopicRef) {
  return alsoForMany<Parent, unknown, RowOf<'topic'>, RowOf<'topic'> | TopicRef>(
    (parent, _, { loaders }) => required(loaders.topic, topicOf(parent).id),
    (parents, _, { loaders }, selected) => {
      const topics = parents.map(topicOf);
      for (const field of selected.keys()) {
        if (!KNOWN.has(field)) {
          return allRequired(
            loaders.topic,
            topics.map(({ id }) => id),
          );
        }
      }
      return topics;
    },
  );
}
