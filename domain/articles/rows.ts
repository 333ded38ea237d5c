import { idOfSlug } from '../identity';
import { foldAll } from '../text/fold';
import { numbersOfWords, wordsOf } from '../words/words';
import type { ArticleRecord, ClaimRecord } from './record';

/** An article whose claims have their numbers. */
export type NumberedArticle = {
  record: ArticleRecord;
  id: string;
  checksum: string;
  claims: { number: number; claim: ClaimRecord }[];
  nextClaimNumber: number;
};

/**
 * The rows that an article is stored as, of every table, and the words that it and its claims are found by. Positions are
 * those of an article all of whose claims are reviewed, as a new one's are.
 * @param idOf ids of slugs: hashing again for every claim who is quoted all the time costs more than the claim's own rows.
 */
export function rowsOf({ record, id: articleId, checksum, claims, nextClaimNumber }: NumberedArticle, idOf = idOfSlug) {
  const { outlet, texts, claims: _, ...own } = record;
  const titles = [...Object.values(record.title), record.publishedTitle ?? ''];
  const search = searchable([...titles, ...texts.map((text) => text.body)]);
  const searchOfClaims = claims.map(({ claim }) =>
    searchable([...Object.values(claim.paraphrase), ...claim.passages.map((passage) => passage.exact)]),
  );
  return {
    article: {
      id: articleId,
      ...own,
      outletId: idOf('outlet', outlet),
      checksum,
      ...search.columns,
      nextClaimNumber,
      claimCount: claims.length,
    },
    texts: texts.map((text) => ({ articleId, ...text })),
    claims: claims.map(({ number, claim }, index) => ({
      articleId,
      number,
      key: claim.key,
      analystId: idOf('analyst', claim.analyst),
      speech: claim.speech,
      kind: claim.kind,
      status: 'REVIEWED' as const,
      paraphrase: claim.paraphrase,
      sourceParagraph: claim.sourceParagraph,
      publishedOn: record.publishedOn,
      meanStance: meanStance(claim.stances),
      ...searchOfClaims[index]!.columns,
    })),
    passages: claims.flatMap(({ number, claim }) =>
      claim.passages.map((passage) => ({ articleId, claimNumber: number, ...passage })),
    ),
    stances: claims.flatMap(({ number, claim }) =>
      claim.stances.map(({ topic, ...stance }) => ({
        articleId,
        claimNumber: number,
        topicId: idOf('topic', topic),
        ...stance,
        publishedOn: record.publishedOn,
      })),
    ),
    positions: positionsOf(record, articleId, idOf),
    words: { article: search.words, claims: searchOfClaims.map(({ words }) => words) },
  };
}

function positionsOf(record: ArticleRecord, articleId: string, idOf: typeof idOfSlug) {
  const { publishedOn, datePrecision, language } = record;
  const positions = new Map<string, { analystId: string; topicId: string; stanceSum: number; claimCount: number }>();
  for (const { analyst, stances } of record.claims) {
    for (const { topic, value } of stances) {
      const key = `${analyst} ${topic}`;
      const known = positions.get(key);
      if (known) {
        known.stanceSum += value;
        known.claimCount++;
      } else {
        const [analystId, topicId] = [idOf('analyst', analyst), idOf('topic', topic)];
        positions.set(key, { analystId, topicId, stanceSum: value, claimCount: 1 });
      }
    }
  }
  const ofArticle = { articleId, publishedOn, datePrecision, outletId: idOf('outlet', record.outlet), language };
  return [...positions.values()].map((position) => ({ ...ofArticle, ...position }));
}

/** What texts are found by: their columns, and their words. */
export function searchable(texts: readonly string[]) {
  const searchText = foldAll(texts);
  const words = wordsOf(searchText);
  return { columns: { searchText, words: numbersOfWords(words) }, words };
}

/** What a claim is listed by: the mean of its stances; null where it has none. */
export function meanStance(stances: readonly { value: number }[]): number | null {
  return stances.length === 0 ? null : stances.reduce((sum, { value }) => sum + value, 0) / stances.length;
}
