import { expect, test } from 'vitest';
import { OverviewDocument } from '@/generated/graphql/documents';
import { ask } from '@/tests/helpers/ask';
import { countStatements, demonstrationDatabase } from '@/tests/helpers/database';

const db = await demonstrationDatabase();

/**
 * Statements follow the lists of a query, never the number of rows: one for a list, which brings along what its rows
 * refer to and the lists of these that have no filter; one more where a total is asked for, and one to look up all slugs of
 * a filter.
 */
test.each<[string, number, string]>([
  [
    'the newest claims, with who says it from which side, where, and their stances on topics',
    1,
    `{ claims(first: 20) { nodes {
        slug datePrecision paraphrase { text }
        analyst { name { text } perspective { name { text } } }
        article { title { text } outlet { name { text } } }
        stances { value topic { title { text } } }
    } } }`,
  ],
  [
    'a page seen as edges, nodes and page info is read once',
    1,
    '{ claims { edges { cursor node { number } } nodes { key } pageInfo { endCursor } } }',
  ],
  ['a total alone reads no page', 1, '{ claims { totalCount } }'],
  ['a page with its total', 2, '{ claims { totalCount nodes { number } } }'],
  [
    'a page of a filter: slugs, then claims',
    2,
    '{ claims(filter: { topics: ["western-ties"], outlets: ["haqqin"], analysts: ["gaziz-abishev"] }) { nodes { number } } }',
  ],
  [
    'topics with claims, nested three deep: topics, their claims, the claims of these’ analysts with stances and their topics',
    1,
    `{ topics { nodes { slug claims(first: 5) { nodes { analyst { slug claims(first: 3) { nodes {
        stances { value topic { slug } } } } } } } } } }`,
  ],
  [
    'articles with claims with stances and their topics',
    1,
    '{ articles(first: 30) { nodes { slug claims(first: 50) { nodes { number stances { value topic { slug } } } } } } }',
  ],
  [
    'articles with the numbers of their claims: articles, totals',
    2,
    '{ articles(first: 30) { nodes { slug claims { totalCount } } } }',
  ],
  [
    'analysts with their claims on a topic: slugs, analysts, claims',
    3,
    '{ analysts(first: 40) { nodes { slug claims(first: 3, filter: { topics: ["western-ties"] }) { nodes { number } } } } }',
  ],
  [
    'perspectives with analysts with positions with topics and articles',
    1,
    '{ perspectives { nodes { analysts(first: 50) { nodes { positions(first: 2) { nodes { value topic { slug } article { slug } } } } } } } }',
  ],
  [
    'outlets with their articles, then their texts',
    2,
    '{ outlets(first: 50) { nodes { articles(first: 2) { nodes { text { language } texts { body } } } } } }',
  ],
  [
    'a topic with its claims and the claims of their articles: all at once',
    1,
    `{ topic(slug: "western-ties") { title { text } claims(first: 9) { nodes { slug stances(topics: ["western-ties"]) { value }
        analyst { slug } article { title { text } outlet { slug } claims(first: 5) { nodes { slug analyst { slug } } } } } } } }`,
  ],
  [
    'the same with a filter on the inner claims: the topic with its claims, the filter’s slugs, the inner ones',
    3,
    `{ topic(slug: "western-ties") { claims(first: 9) { nodes { article { claims(first: 5, filter: { topics: ["western-ties"] }) {
        nodes { number } } } } } } }`,
  ],
  [
    'an article with its claims, each under two names',
    1,
    `{ article(slug: "putin-in-kazakhstan") { claims(first: 2) { nodes { number } } more: claims(first: 2) { nodes { number analyst { slug } } } } }`,
  ],
  ['claims with their passages in every language', 1, '{ claims { nodes { passage { exact } passages { exact } } } }'],
  ['positions with their claims: positions, claims', 2, '{ positions { nodes { claims { number } } } }'],
  [
    'stances with their claims’ analysts: stances, claims, analysts',
    3,
    '{ stances { nodes { claim { analyst { slug } } } } }',
  ],
  [
    'all facets of claims: slugs, one count of all, and the things counted by kind',
    6,
    `{ claimFacets(filter: { topics: ["western-ties"] }) {
        perspectives { perspective { slug } count } topics { topic { slug } count }
        analysts { analyst { slug } count } outlets { outlet { slug } count }
        kinds { kind count } speech { speech count } languages { language count } } }`,
  ],
  [
    'one side on a topic with every step of its mean: topic, sides, counts',
    3,
    `{ sideOnTopic(side: { perspective: "russia" }, topic: "western-ties") {
        grade cohesion cohesionLayers { levels weight agreement } mean { value square deviation shares { share } } } }`,
  ],
  [
    'its positions one by one: topic, sides, counts, positions, analysts, articles',
    6,
    `{ sideOnTopic(side: { perspective: "russia" }, topic: "western-ties") {
        countedPositions { value claimCount analyst { slug } article { slug } } } }`,
  ],
  [
    'the positions of all sides on all topics: topics, counts, positions',
    3,
    '{ topics { nodes { sides { countedPositions(limit: 20) { value } } } } }',
  ],
  [
    'two sides on one topic, term by term: counts',
    1,
    `{ comparison(left: { perspective: "russia" }, right: { perspective: "kazakhstan" }) { topic(slug: "western-ties") {
        weight distances { between withinLeft withinRight } emphasisTerms { prior logOdds deviation } gap { deviation } } } }`,
  ],
  [
    'a tie with what each topic adds: slugs, counts, topics',
    3,
    `{ network(filter: { analysts: ["gaziz-abishev", "roland-bijamov"] }) {
        edges { weight divisor topics { congruence conflict topic { slug } } } } }`,
  ],
  [
    'one analyst, asked for thrice',
    1,
    '{ a: analyst(slug: "gaziz-abishev") { slug } b: analyst(slug: "gaziz-abishev") { name { text } } c: analyst(slug: "roland-bijamov") { slug } }',
  ],
])('%s', async (_what, expected, query) => {
  const { count, statements } = await countStatements(db, () => ask(db, query));
  expect({ count, statements }).toEqual({ count: expected, statements });
});

test('nodes are read by type, whatever their number', async () => {
  const { claims, topics, stances, positions } = await ask<Record<string, { nodes: { id: string }[] }>>(
    db,
    '{ claims(first: 25) { nodes { id } } topics { nodes { id } } stances(first: 25) { nodes { id } } positions(first: 25) { nodes { id } } }',
  );
  const ids = [claims, topics, stances, positions].flatMap((page) => page!.nodes.map(({ id }) => id));
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
  const { result, count } = await countStatements(db, () => ask<{ nodes: { id: string }[] }>(db, query, { ids }));
  expect(result.nodes.map(({ id }) => id)).toEqual(ids);
  expect(count).toBe(4);
});

test('more rows take no more statements', async () => {
  const query = `query ($n: Int) { topics(first: $n) { nodes { claims(first: $n) { totalCount nodes {
    slug analyst { slug perspective { slug } } stances { topic { slug } } passages { exact } } } } } }`;
  const few = await countStatements(db, () => ask(db, query, { n: 2 }));
  const many = await countStatements(db, () => ask(db, query, { n: 100 }));
  expect(many.count).toBe(few.count);
});

/**
 * The overview with its comparison, the timelines, the activity, polarisation and consensus count once each, the claims'
 * facets once for all; then come the pair to read face to face, the latest claims, and what these and the figures name.
 */
test('the overview takes as many statements for one topic as for all', async () => {
  const statementsOf = async (filter: object) =>
    (await countStatements(db, () => ask(db, OverviewDocument.toString(), { locale: 'EN', order: 'GAP', filter })))
      .count;
  expect(await statementsOf({})).toBeLessThanOrEqual(20);
  // More look up the topic's slug: one for each part that is asked with a filter of its own.
  expect(await statementsOf({ topics: ['mutual-trust'] })).toBeLessThanOrEqual(24);
});
