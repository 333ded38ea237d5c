import type { EditableNoun } from '@/generated/graphql/documents';

/** What has a page of its history, with what stands for it in addresses. */
const SEGMENTS = {
  CLAIM: 'claims',
  ARTICLE: 'articles',
  ANALYST: 'analysts',
  TOPIC: 'topics',
  OUTLET: 'outlets',
  PERSPECTIVE: 'perspectives',
} as const;

export type HistoryNoun = keyof typeof SEGMENTS;

/** What a part of an address stands for; null for nothing. */
export function nounOf(segment: string): HistoryNoun | null {
  const found = Object.entries(SEGMENTS).find(([, own]) => own === segment);
  return found ? (found[0] as HistoryNoun) : null;
}

/** The path of the history of a record; null where it has no page. */
export function historyPath(noun: EditableNoun, slug: string): string | null {
  return noun in SEGMENTS ? `/studio/history/${SEGMENTS[noun as HistoryNoun]}/${slug}` : null;
}

/** Where a record itself is read and changed in the Studio. */
export function recordPath(noun: HistoryNoun, slug: string): string {
  if (noun === 'CLAIM') return `/studio/articles/${slug.slice(0, slug.lastIndexOf('.'))}#${slug}`;
  return noun === 'ARTICLE' ? `/studio/articles/${slug}` : `/studio/records/${SEGMENTS[noun]}/${slug}`;
}
