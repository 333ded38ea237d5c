import { type FoundAgain, NOTHING_SOUGHT, reanchorBrought, sumFound } from '../anchoring/brought';
import type { Database } from '../database';
import { IMPORTER } from '../editing/actor';
import { LOST } from '../editing/contents/claims';
import { keepingVersions } from '../editing/keeping-versions';
import { recomputePositions } from '../positions/mutations';
import { advanceRevision } from '../revision/mutations';
import type { Carrier } from '../storage/carrier';
import { asJson } from '../storage/carriers';
import { longTransaction } from '../storage/long-transaction';
import { type Changes, NO_CHANGES, removeOtherRows, replaceRows, sumChanges, writeRows } from '../storage/rows';
import { readContents, withPerspectives } from '../totals/contents';
import { unpackContents } from '../totals/packed-contents';
import { countWords } from '../words/mutations';
import { countReviewedClaims } from './claim-count';
import { repeatDates } from './dates';
import { ArticlesDifference } from './difference';
import { lockArticles } from './lock';
import { type Merges, NO_MERGES } from './merges';
import { numberClaims } from './numbers';
import { type PreparedArticle, prepareArticle, sharedInBatch } from './prepared';
import type { ArticleRecord } from './record';
import { rowsOf } from './rows';
import { isStudioKey } from './studio-claims';
import { ARTICLE, CLAIM, PASSAGE, POSITION, STANCE, TEXT } from './tables';

/** What writing articles changed, and what became of the passages of claims that people made in them. */
export type ArticleChanges = { articles: Changes; claims: Changes; stances: Changes; foundAgain: FoundAgain };

const NOTHING_WRITTEN: ArticleChanges = {
  articles: NO_CHANGES,
  claims: NO_CHANGES,
  stances: NO_CHANGES,
  foundAgain: NOTHING_SOUGHT,
};

type StoredArticle = { id: string; checksum: string; nextClaimNumber: number };

// What travels in one statement: enough articles to make the number of statements small, and so few characters of text
// that its parameter stays at a few megabytes.
const BATCH = { articles: 100, characters: 2_000_000 };

/**
 * Writes articles with their texts, claims, passages, stances, positions and totals, in one transaction and a fixed
 * number of statements for every hundred articles. An article whose record is the one last written is not touched. One that
 * differs is changed in place: a claim keeps its number as long as its key stays, a new one gets a number never used
 * before, one that is no longer there goes with its passages and stances. Claims that people made stay, and their passages are
 * found again in the text, which stays where the record has it no more. Outlets, analysts and topics must exist.
 * @param merges what the names of analysts and topics have become.
 * @throws InputError where a passage differs from its text; nothing is written then.
 */
export async function writeArticles(
  db: Database,
  records: readonly ArticleRecord[],
  merges: Merges = NO_MERGES,
): Promise<ArticleChanges> {
  const shared = sharedInBatch();
  const prepared = records.map((record) => prepareArticle(record, asJson, shared, merges));
  return db.$transaction(async (transaction) => {
    await advanceRevision(transaction);
    let changes = NOTHING_WRITTEN;
    const difference = new ArticlesDifference();
    for (const batch of batchesOf(prepared)) {
      changes = sumArticleChanges(changes, await writePreparedArticles(transaction, batch, asJson, difference));
    }
    await difference.finish(transaction);
    return changes;
  }, longTransaction());
}

function batchesOf<Packed>(articles: readonly PreparedArticle<Packed>[]): PreparedArticle<Packed>[][] {
  const batches: PreparedArticle<Packed>[][] = [];
  let characters = 0;
  for (const article of articles) {
    const length = article.record().texts.reduce((sum, text) => sum + text.body.length, 0);
    const last = batches.at(-1);
    if (last && last.length < BATCH.articles && characters + length <= BATCH.characters) {
      last.push(article);
      characters += length;
    } else {
      batches.push([article]);
      characters = length;
    }
  }
  return batches;
}

/**
 * Writes a batch of articles as writeArticles does, within the caller's transaction, which has advanced the revision. What
 * is new takes a statement a table; only what is changed is compared with what is there.
 * @param carrier what they were prepared for.
 * @param difference takes what changes in totals and in the vocabulary, which the caller writes at the end: of very many
 * articles each is then written once.
 */
export async function writePreparedArticles<Packed>(
  db: Database,
  articles: readonly PreparedArticle<Packed>[],
  carrier: Carrier<Packed>,
  difference: ArticlesDifference,
): Promise<ArticleChanges> {
  const ids = articles.map((article) => article.id);
  await lockArticles(db, ids);
  const stored = await db.$queryRaw<StoredArticle[]>`
    SELECT "id"::text, "checksum", "nextClaimNumber" FROM "Article" WHERE "id" = ANY(${ids}::uuid[])`;
  const storedById = new Map(stored.map((article) => [article.id, article]));

  const fresh = articles.filter((article) => !storedById.has(article.id));
  const known = articles.filter((article) => storedById.has(article.id));
  const same = known.filter((article) => storedById.get(article.id)!.checksum === article.checksum);
  const differing = known.filter((article) => storedById.get(article.id)!.checksum !== article.checksum);
  const changes = [counted('unchanged', same)];
  if (fresh.length > 0) changes.push(await addArticles(db, fresh, carrier, difference));
  if (differing.length > 0) changes.push(await changeArticles(db, differing, storedById, difference));
  await difference.relieve(db);
  return changes.reduce(sumArticleChanges);
}

/** Stores articles that are not there. */
async function addArticles<Packed>(
  db: Database,
  articles: readonly PreparedArticle<Packed>[],
  carrier: Carrier<Packed>,
  difference: ArticlesDifference,
): Promise<ArticleChanges> {
  const rows = (table: keyof PreparedArticle<Packed>['rows']) => articles.map((article) => article.rows[table]);
  await carrier.add(db, ARTICLE, rows('articles'));
  await carrier.add(db, TEXT, rows('texts'));
  await carrier.add(db, CLAIM, rows('claims'));
  await carrier.add(db, PASSAGE, rows('passages'));
  await carrier.add(db, STANCE, rows('stances'));
  await carrier.add(db, POSITION, rows('positions'));
  const contents = articles.flatMap((article) => unpackContents(article.id, article.contents));
  difference.totals.count(await withPerspectives(db, contents), 1);
  difference.words.add(articles);
  return counted('added', articles);
}

/** Brings stored articles to what their records are now, and keeps what they were. */
function changeArticles(
  db: Database,
  articles: readonly PreparedArticle<unknown>[],
  stored: ReadonlyMap<string, StoredArticle>,
  difference: ArticlesDifference,
): Promise<ArticleChanges> {
  const articleIds = articles.map(({ id }) => id);
  return keepingVersions(db, { actor: IMPORTER, action: 'article.import', articleIds }, () =>
    replaceArticles(db, articles, stored, difference),
  );
}

async function replaceArticles(
  db: Database,
  articles: readonly PreparedArticle<unknown>[],
  stored: ReadonlyMap<string, StoredArticle>,
  difference: ArticlesDifference,
): Promise<ArticleChanges> {
  const ids = articles.map((article) => article.id);
  difference.totals.count(await readContents(db, ids), -1);
  difference.words.count(await countWords(db, ids), -1);
  const kept = await db.claim.findMany({
    where: { articleId: { in: ids } },
    select: { articleId: true, key: true, number: true },
  });
  // What people made stays: the file says nothing about it.
  const claimsOfPeople = kept.filter(({ key }) => isStudioKey(key));
  const brought = articles.map(({ id, checksum, record }) => ({ id, checksum, record: record() }));
  const reanchoring = await reanchorBrought(db, brought, claimsOfPeople);
  const rows = brought.map(({ record: given, id, checksum }) => {
    const record = { ...given, texts: [...given.texts, ...reanchoring.textsKept(id)] };
    const { nextClaimNumber } = stored.get(id)!;
    const own = kept.filter((claim) => claim.articleId === id);
    const numbered = numberClaims(record.claims, own, nextClaimNumber);
    return rowsOf({ record, id, checksum, ...numbered });
  });
  const stanceRows = rows.flatMap((row) => row.stances);

  const written = await writeRows(
    db,
    ARTICLE,
    rows.map((row) => row.article),
  );
  await replaceRows(
    db,
    TEXT,
    ids,
    rows.flatMap((row) => row.texts),
  );
  // Before the claims: those that go would take their stances with them, uncounted.
  const removed = await removeOtherRows(db, STANCE, ids, stanceRows, {
    column: 'claimNumber',
    claims: claimsOfPeople,
  });
  const claims = await replaceRows(
    db,
    CLAIM,
    ids,
    rows.flatMap((row) => row.claims),
    { column: 'number', claims: claimsOfPeople },
  );
  await replaceRows(
    db,
    PASSAGE,
    ids,
    rows.flatMap((row) => row.passages),
    { column: 'claimNumber', claims: claimsOfPeople },
  );
  // Where its own claims stand the file says.
  await removeOtherRows(db, LOST, ids, [], { column: 'claimNumber', claims: claimsOfPeople });
  await reanchoring.write(db);
  const stances = { ...(await writeRows(db, STANCE, stanceRows)), removed };
  await repeatDates(db, ids);
  await countReviewedClaims(db, ids);
  await recomputePositions(db, ids);
  difference.totals.count(await readContents(db, ids), 1);
  difference.words.count(await countWords(db, ids), 1);
  const { moved, unsure, kept: texts } = reanchoring;
  return { articles: written, claims, stances, foundAgain: { moved, unsure, kept: texts } };
}

function counted(as: 'added' | 'unchanged', articles: readonly PreparedArticle<unknown>[]): ArticleChanges {
  const sum = (count: (article: PreparedArticle<unknown>) => number) =>
    articles.reduce((total, article) => total + count(article), 0);
  return {
    articles: { ...NO_CHANGES, [as]: articles.length },
    claims: { ...NO_CHANGES, [as]: sum((article) => article.claims) },
    stances: { ...NO_CHANGES, [as]: sum((article) => article.stances) },
    foundAgain: NOTHING_SOUGHT,
  };
}

function sumArticleChanges(a: ArticleChanges, b: ArticleChanges): ArticleChanges {
  return {
    articles: sumChanges(a.articles, b.articles),
    claims: sumChanges(a.claims, b.claims),
    stances: sumChanges(a.stances, b.stances),
    foundAgain: sumFound(a.foundAgain, b.foundAgain),
  };
}
