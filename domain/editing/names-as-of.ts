import type { Database } from '../database';
import { type ArticleAsOf, contentsAsOf } from './as-of';
import type { SharedContents } from './contents/shared';
import type { NamedRecord } from './names';
import { nameOfReference, sharedReference } from './reference';

/**
 * The analysts, topics and the outlet that an article and its claims name, as they were at the same moment, also where they are gone
 * by now. As many statements for many as for few.
 */
export async function namesAsOf(db: Database, { article, claims }: ArticleAsOf, at: Date): Promise<NamedRecord[]> {
  const analysts = new Set<string>();
  const topics = new Set<string>();
  for (const { analystId, stances } of claims.values()) {
    analysts.add(analystId);
    for (const { topicId } of stances) topics.add(topicId);
  }
  const references = [
    sharedReference('outlet', article.outletId),
    ...[...analysts].map((id) => sharedReference('analyst', id)),
    ...[...topics].map((id) => sharedReference('topic', id)),
  ];
  const contents = await contentsAsOf(db, references, at);
  return references.flatMap((reference) => {
    const content = contents.get(nameOfReference(reference));
    if (!content) return [];
    const { slug, ...own } = content as SharedContents['outlet' | 'topic'];
    return [{ noun: reference.noun, id: reference.record, slug, name: 'name' in own ? own.name : own.title }];
  });
}
