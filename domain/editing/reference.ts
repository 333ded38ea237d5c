import type { SluggedNoun } from '../identity';

/** What can be edited. */
export type Noun = 'claim' | SluggedNoun;

/** Stands for the article of what belongs to none. */
export const NO_ARTICLE = '00000000-0000-0000-0000-000000000000';

/**
 * A record that can be edited. `articleId` is the article it is or belongs to, or NO_ARTICLE; `record` is a claim's number, else
 * the record's id.
 */
export type Reference = { articleId: string; noun: Noun; record: string };

/** A claim by the id of its article and its number there. */
export function claimReference(articleId: string, number: number): Reference {
  return { articleId, noun: 'claim', record: String(number) };
}

/** An article by its id. */
export function articleReference(articleId: string): Reference {
  return { articleId, noun: 'article', record: articleId };
}

/** An analyst, topic, outlet or perspective by its id. */
export function sharedReference(noun: Exclude<SluggedNoun, 'article'>, id: string): Reference {
  return { articleId: NO_ARTICLE, noun, record: id };
}

/** Names a record among all others. */
export function nameOfReference({ articleId, noun, record }: Reference): string {
  return `${noun} ${articleId} ${record}`;
}
