import { syntheticReferences } from '@/domain/generate/corpus';
import { idOfSlug } from '@/domain/identity';
import type { Request } from '../measure/load';

/** One question, asked of each in its own words: the requests vary among what there is to ask for. */
export type Shape = {
  name: string;
  title: string;
  mawqif: readonly Request[];
  postgraphile: readonly Request[];
  handwritten: readonly Request[];
  /** How many things an answer lists, by which it is seen that all were asked for the same. */
  size: (answer: string) => number;
};

const { topic: TOPICS, perspective: PERSPECTIVES } = syntheticReferences();
const PAIRS = PERSPECTIVES.flatMap((left) =>
  PERSPECTIVES.filter((right) => right !== left).map((right) => ({ left: left.slug, right: right.slug })),
);

export const SHAPES: readonly Shape[] = [
  {
    name: 'claims',
    title: '20 newest claims with analyst, article and stances',
    mawqif: [
      question(`{ claims(first: 20) { nodes {
        slug publishedOn speech kind paraphrase { text } analyst { slug name { text } }
        article { slug title { text } } stances { value mixed topic { slug } }
      } } }`),
    ],
    postgraphile: [
      question(`{ allClaims(
        first: 20, orderBy: [PUBLISHED_ON_DESC, ARTICLE_ID_ASC, NUMBER_ASC]
      ) { nodes {
        number publishedOn speech kind paraphrase analystByAnalystId { slug name }
        articleByArticleId { slug title }
        stancesByArticleIdAndClaimNumber { nodes { value mixed topicByTopicId { slug } } }
      } } }`),
    ],
    handwritten: [{ path: '/claims' }],
    size: (answer) => occurrences(answer, '"paraphrase"'),
  },
  {
    name: 'topic',
    title: 'a topic, its claims, their articles, the claims of these',
    mawqif: TOPICS.map(({ slug }) =>
      question(
        `query ($slug: String!) { topic(slug: $slug) { slug title { text } claims(first: 20) { nodes {
          slug paraphrase { text } stances(topics: [$slug]) { value } analyst { slug name { text } }
          article { slug title { text } claims(first: 5) { nodes {
            slug paraphrase { text } analyst { slug name { text } }
          } } }
        } } } }`,
        { slug },
      ),
    ),
    postgraphile: TOPICS.map(({ slug }) =>
      question(
        `query ($id: UUID!) { topicByRowId(rowId: $id) { slug title stancesByTopicId(
          first: 20, orderBy: [PUBLISHED_ON_DESC, ARTICLE_ID_ASC, CLAIM_NUMBER_ASC]
        ) { nodes { value claimByArticleIdAndClaimNumber {
          number paraphrase analystByAnalystId { slug name }
          articleByArticleId { slug title claimsByArticleId(first: 5) { nodes {
            number paraphrase analystByAnalystId { slug name }
          } } }
        } } } } }`,
        { id: idOfSlug('topic', slug) },
      ),
    ),
    handwritten: TOPICS.map(({ slug }) => ({ path: `/topic?slug=${slug}` })),
    size: (answer) => occurrences(answer, '"paraphrase"'),
  },
  {
    name: 'comparison',
    title: 'two sides compared, topic by topic',
    mawqif: PAIRS.map(({ left, right }) =>
      question(
        `query ($left: SideInput!, $right: SideInput!) { comparison(left: $left, right: $right) {
          topics(orderBy: ORDER) { topic { slug }
            left { counts { positions } mean { raw } } right { counts { positions } mean { raw } } }
        } }`,
        { left: { perspective: left }, right: { perspective: right } },
      ),
    ),
    postgraphile: PAIRS.map(({ left, right }) =>
      question(
        `query ($left: String!, $right: String!) { benchCompared(leftSlug: $left, rightSlug: $right) {
          nodes { topic leftMean leftN rightMean rightN }
        } }`,
        { left, right },
      ),
    ),
    handwritten: PAIRS.map(({ left, right }) => ({ path: `/comparison?left=${left}&right=${right}` })),
    size: (answer) => occurrences(answer, '"topic"'),
  },
];

/** A question posted to /graphql. */
export function question(query: string, variables: Record<string, unknown> = {}): Request {
  return { path: '/graphql', body: JSON.stringify({ query: query.replace(/\s+/g, ' '), variables }) };
}

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}
