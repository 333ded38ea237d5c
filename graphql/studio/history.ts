import type { HistoryStep } from '@/domain/editing/history';
import { NO_ARTICLE, type Noun, type Reference } from '@/domain/editing/reference';
import { idOfSlug, parseClaimSlug } from '@/domain/identity';
import type { EditableNoun } from '@/generated/graphql/resolvers';

/** A change of a record, which the domain tells as the schema does. */
export type StepSource = HistoryStep;

/** The record that a noun and an address name; null where the address is none of a claim. */
export function referenceBySlug(noun: EditableNoun, slug: string): Reference | null {
  if (noun === 'CLAIM') {
    const parts = parseClaimSlug(slug);
    if (!parts) return null;
    return { articleId: idOfSlug('article', parts.articleSlug), noun: 'claim', record: String(parts.number) };
  }
  const own = noun.toLowerCase() as Exclude<Noun, 'claim'>;
  const id = idOfSlug(own, slug);
  return { articleId: own === 'article' ? id : NO_ARTICLE, noun: own, record: id };
}
