import type { Database } from '../database';
import { InputError } from '../errors';
import { idOfSlug } from '../identity';
import { recomputePositions } from '../positions/mutations';
import { advanceRevision } from '../revision/mutations';
import { longTransaction } from '../storage/long-transaction';
import { type Changes, NO_CHANGES, removeOtherRows, replaceRows, sumChanges, writeRows } from '../storage/rows';
import { foldAll } from '../text/fold';
import { codePoints } from '../text/offsets';
import { verifyPassage } from '../text/passages';
import { readContents } from '../totals/contents';
import { TotalsDifference } from '../totals/difference';
import { writeTotals } from '../totals/mutations';
import { checksumOf } from './checksum';
import { countReviewedClaims } from './claim-count';
import { lockArticles } from './lock';
import { numberClaims } from './numbers';
import type { ArticleRecord } from './record';
import { ARTICLE, CLAIM, PASSAGE, STANCE, TEXT } from './tables';

/** What writing articles changed. */
export type ArticleChanges = { articles: Changes; claims: Changes; stances: Changes };

// What travels in one statement: enough articles to make the number of statements small, and so few characters of text
// that its parameter stays at a few megabytes.
const BATCH = { articles: 100, characters: 2_000_000 };

/**
 * Writes articles with their texts, claims, passages, stances, positions and totals, in one transaction and a fixed
 * number of statements for every hundred articles. An article whose record is the one last written is not touched. One that
 * differs is changed in place: a claim keeps its number as long as its key stays, a new one gets a number never used
 * before, one that is no longer there goes with its passages and stances. Outlets, analysts and topics must exist.
 * @param pending takes the difference to all totals where the caller writes it, at the end of its own transaction: of
 * very many articles each total is then written once.
 * @throws InputError where a passage differs from its text; nothing is written then.
 */
export async function writeArticles(
  db: Database,
  records: readonly ArticleRecord[],
  pending?: TotalsDifference,
): Promise<ArticleChanges> {
  for (const record of records) verifyPassages(record);
  return db.$transaction(async (transaction) => {
    await advanceRevision(transaction);
    let changes: ArticleChanges = { articles: NO_CHANGES, claims: NO_CHANGES, stances: NO_CHANGES };
    const totals = pending ?? new TotalsDifference();
    for (const batch of batchesOf(records)) {
      const written = await writeBatch(transaction, batch, totals);
      changes = {
        articles: sumChanges(changes.articles, written.articles),
        claims: sumChanges(changes.claims, written.claims),
        stances: sumChanges(changes.stances, written.stances),
      };
    }
    if (!pending) await writeTotals(transaction, totals);
    return changes;
  }, longTransaction());
}

function batchesOf(records: readonly ArticleRecord[]): ArticleRecord[][] {
  const batches: ArticleRecord[][] = [];
  let characters = 0;
  for (const record of records) {
    const length = record.texts.reduce((sum, text) => sum + text.body.length, 0);
    const last = batches.at(-1);
    if (last && last.length < BATCH.articles && characters + length <= BATCH.characters) {
      last.push(record);
      characters += length;
    } else {
      batches.push([record]);
      characters = length;
    }
  }
  return batches;
}

async function writeBatch(
  db: Database,
  records: readonly ArticleRecord[],
  totals: TotalsDifference,
): Promise<ArticleChanges> {
  const identified = records.map((record) => ({
    record,
    id: idOfSlug('article', record.slug),
    checksum: checksumOf(record),
  }));
  const ids = identified.map((article) => article.id);
  await lockArticles(db, ids);
  const stored = await db.$queryRaw<{ id: string; checksum: string; nextClaimNumber: number }[]>`
    SELECT "id"::text, "checksum", "nextClaimNumber" FROM "Article" WHERE "id" = ANY(${ids}::uuid[])`;
  const storedById = new Map(stored.map((article) => [article.id, article]));

  const differing = identified.filter((article) => storedById.get(article.id)?.checksum !== article.checksum);
  const untouched = identified.filter((article) => !differing.includes(article)).map((article) => article.record);
  const unchanged = {
    articles: { ...NO_CHANGES, unchanged: untouched.length },
    claims: { ...NO_CHANGES, unchanged: untouched.flatMap((record) => record.claims).length },
    stances: { ...NO_CHANGES, unchanged: untouched.flatMap(stancesOf).length },
  };
  if (differing.length === 0) return unchanged;

  const changing = differing.map((article) => article.id);
  const changed = changing.filter((id) => storedById.has(id));
  totals.count(await readContents(db, changed), -1);
  const kept = await db.claim.findMany({
    where: { articleId: { in: changing } },
    select: { articleId: true, key: true, number: true },
  });
  const articles = differing.map((article) => ({
    ...article,
    ...numberClaims(
      article.record.claims,
      kept.filter((claim) => claim.articleId === article.id),
      storedById.get(article.id)?.nextClaimNumber ?? 1,
    ),
  }));
  const rows = articles.map(rowsOf);
  const stanceRows = rows.flatMap((row) => row.stances);

  const written = await writeRows(
    db,
    ARTICLE,
    rows.map((row) => row.article),
  );
  await replaceRows(
    db,
    TEXT,
    changing,
    rows.flatMap((row) => row.texts),
  );
  // Before the claims: those that go would take their stances with them, uncounted.
  const removed = await removeOtherRows(db, STANCE, changing, stanceRows);
  const claims = await replaceRows(
    db,
    CLAIM,
    changing,
    rows.flatMap((row) => row.claims),
  );
  await replaceRows(
    db,
    PASSAGE,
    changing,
    rows.flatMap((row) => row.passages),
  );
  const stances = { ...(await writeRows(db, STANCE, stanceRows)), removed };
  await countReviewedClaims(db, changing);
  await recomputePositions(db, changing);
  totals.count(await readContents(db, changing), 1);
  return {
    articles: sumChanges(unchanged.articles, written),
    claims: sumChanges(unchanged.claims, claims),
    stances: sumChanges(unchanged.stances, stances),
  };
}

type NumberedArticle = {
  record: ArticleRecord;
  id: string;
  checksum: string;
  claims: { number: number; claim: ArticleRecord['claims'][number] }[];
  nextClaimNumber: number;
};

function rowsOf({ record, id: articleId, checksum, claims, nextClaimNumber }: NumberedArticle) {
  const { outlet, texts, claims: _, ...own } = record;
  const titles = [...Object.values(record.title), record.publishedTitle ?? ''];
  return {
    article: {
      id: articleId,
      ...own,
      outletId: idOfSlug('outlet', outlet),
      checksum,
      searchText: foldAll([...titles, ...texts.map((text) => text.body)]),
      nextClaimNumber,
      claimCount: claims.length,
    },
    texts: texts.map((text) => ({ articleId, ...text })),
    claims: claims.map(({ number, claim }) => ({
      articleId,
      number,
      key: claim.key,
      analystId: idOfSlug('analyst', claim.analyst),
      speech: claim.speech,
      kind: claim.kind,
      status: 'REVIEWED' as const,
      paraphrase: claim.paraphrase,
      sourceParagraph: claim.sourceParagraph,
      publishedOn: record.publishedOn,
      meanStance: meanStance(claim.stances),
      searchText: foldAll([...Object.values(claim.paraphrase), ...claim.passages.map((passage) => passage.exact)]),
    })),
    passages: claims.flatMap(({ number, claim }) =>
      claim.passages.map((passage) => ({ articleId, claimNumber: number, ...passage })),
    ),
    stances: claims.flatMap(({ number, claim }) =>
      claim.stances.map(({ topic, ...stance }) => ({
        articleId,
        claimNumber: number,
        topicId: idOfSlug('topic', topic),
        ...stance,
        publishedOn: record.publishedOn,
      })),
    ),
  };
}

function meanStance(stances: ArticleRecord['claims'][number]['stances']): number | null {
  return stances.length === 0 ? null : stances.reduce((sum, { value }) => sum + value, 0) / stances.length;
}

function stancesOf(record: ArticleRecord) {
  return record.claims.flatMap((claim) => claim.stances);
}

function verifyPassages(record: ArticleRecord): void {
  const texts = new Map(record.texts.map((text) => [text.language, codePoints(text.body)]));
  for (const claim of record.claims) {
    for (const passage of claim.passages) {
      const text = texts.get(passage.language);
      if (!text) {
        const languages = [...texts.keys()].join(', ');
        throw new InputError(
          'INVALID_VALUE',
          'passage.language',
          passage.language,
          `a language of the article's texts: ${languages}`,
        );
      }
      verifyPassage(text, passage);
    }
  }
}
