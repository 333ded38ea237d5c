import type { ClaimKind, PastArticleQuery, ReviewStatus } from '@/generated/graphql/documents';
import type { Span } from '../../_text/text';

/** Texts by language code. */
export type Texts = Readonly<Record<string, string>>;

/** A text as it was. */
export type PastText = { language: string; body: string; blocks: readonly (Span & { kind: string })[] };

/** A claim as it was. */
export type PastClaim = {
  slug: string;
  number: number;
  analyst: Texts;
  status: ReviewStatus;
  kind: ClaimKind;
  paraphrase: Texts;
  passages: readonly (Span & { language: string; exact: string })[];
  lost: readonly { language: string; exact: string }[];
  stances: readonly { topic: Texts; value: number; mixed: boolean; rationale: Texts }[];
};

/** An article as it was, with what it names by its names of that time. */
export type Past = {
  article: {
    title: Texts;
    publishedTitle: string | null;
    url: string | null;
    language: string;
    publishedOn: string;
    datePrecision: 'DAY' | 'MONTH';
    author: string | null;
    texts: readonly PastText[];
  };
  outlet: Texts;
  claims: readonly PastClaim[];
};

type Answer = NonNullable<PastArticleQuery['articleAsOf']>;
type ArticleContent = Past['article'] & { outletId: string };
type ClaimContent = Omit<PastClaim, 'slug' | 'number' | 'analyst' | 'stances' | 'lost'> & {
  analystId: string;
  stances: readonly (Omit<PastClaim['stances'][number], 'topic'> & { topicId: string })[];
  lost?: PastClaim['lost'];
};

/** What the API tells of an article as it was, with names for ids. */
export function pastOf({ article, claims, named }: Answer): Past {
  const names = new Map(named.map(({ id, slug, name }) => [id, nameOf(name as Texts, slug)]));
  const called = (id: string) => names.get(id) ?? {};
  const content = article as ArticleContent;
  return {
    article: content,
    outlet: called(content.outletId),
    claims: claims.map(({ slug, number, content: claim }) => {
      const { analystId, stances, lost = [], ...own } = claim as ClaimContent;
      return {
        slug,
        number,
        ...own,
        lost,
        analyst: called(analystId),
        stances: stances.map(({ topicId, ...stance }) => ({ ...stance, topic: called(topicId) })),
      };
    }),
  };
}

/** A name, or its slug where it has none. */
function nameOf(name: Texts, slug: string): Texts {
  return Object.values(name).some((text) => text !== '') ? name : { en: slug };
}
