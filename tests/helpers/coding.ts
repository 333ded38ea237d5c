import { readdirSync, readFileSync } from 'node:fs';
import type { Database } from '@/domain/database';
import { idOfSlug } from '@/domain/identity';
import { readContents } from '@/domain/totals/contents';
import { TotalsDifference } from '@/domain/totals/difference';
import { writeTotals } from '@/domain/totals/mutations';
import { WordsDifference } from '@/domain/words/difference';
import { countWords, writeWords } from '@/domain/words/mutations';
import type { AnalystKind, ClaimKind, DatePrecision, SpeechType } from '@/generated/prisma/client';
import { emptyTotals } from './totals';

/** A coded claim with all that measures depend on, in plain words, so that tests can count by hand. */
export type CodedClaim = {
  article: string;
  publishedOn: string;
  precision: DatePrecision;
  language: string;
  outlet: string;
  analyst: string;
  analystKind: AnalystKind;
  perspective: string;
  kind: ClaimKind;
  speech: SpeechType;
  reviewed: boolean;
  stances: { topic: string; value: number }[];
};

/** A claim like any other, of which tests change what they are about. */
export const ANY_CLAIM: CodedClaim = {
  article: 'd0',
  publishedOn: '2023-01-15',
  precision: 'DAY',
  language: 'ar',
  outlet: 'o1',
  analyst: 'a0',
  analystKind: 'ANALYST',
  perspective: 'east',
  kind: 'FACT',
  speech: 'DIRECT',
  reviewed: true,
  stances: [{ topic: 't1', value: 1 }],
};

const corpus = 'prisma/corpus';
const read = (file: string) => JSON.parse(readFileSync(`${corpus}/${file}`, 'utf8'));

/** The demonstration corpus, read from its files without Mawqif's importer. */
export function corpusClaims(): CodedClaim[] {
  const analysts = new Map<string, { kind: string; perspective: string }>();
  for (const analyst of read('analysts.json')) analysts.set(analyst.slug, analyst);
  return readdirSync(`${corpus}/articles`).flatMap((file) => {
    const article = read(`articles/${file}`);
    const toMonth = article.publishedAt.length === 7;
    const sentences: { claim?: Record<string, string> & { stances: CodedClaim['stances'] } }[] = article.digest;
    return sentences.flatMap(({ claim }) =>
      claim
        ? {
            article: article.slug,
            publishedOn: toMonth ? `${article.publishedAt}-15` : article.publishedAt,
            precision: toMonth ? 'MONTH' : 'DAY',
            language: article.language,
            outlet: article.outlet,
            analyst: claim.speaker!,
            analystKind: analysts.get(claim.speaker!)!.kind.toUpperCase() as AnalystKind,
            perspective: analysts.get(claim.speaker!)!.perspective,
            kind: claim.kind!.toUpperCase() as ClaimKind,
            speech: claim.speech!.toUpperCase() as SpeechType,
            reviewed: true,
            stances: claim.stances.map(({ topic, value }) => ({ topic, value })),
          }
        : [],
    );
  });
}

/** Ranks of slugs, by which lists are sorted. */
export type Ranks = { perspectives: string[]; topics: string[] };

/** The corpus' perspectives and topics, in their order. */
export function corpusRanks(): Ranks {
  const slugs = (file: string) => (read(file) as { slug: string }[]).map(({ slug }) => slug);
  return { perspectives: slugs('perspectives.json'), topics: slugs('topics.json') };
}

const distinct = <T>(rows: readonly T[], slug: (row: T) => string) => [
  ...new Map(rows.map((row) => [slug(row), row])).values(),
];
const mean = (values: readonly number[]) =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
const words = (text: string) => ({ ar: text, en: text });

/**
 * Empties the database and stores these claims, with their positions counted here rather than by Mawqif, and the totals
 * of them.
 */
export async function storeClaims(db: Database, claims: readonly CodedClaim[], ranks: Ranks): Promise<void> {
  await db.article.deleteMany();
  await db.analyst.deleteMany();
  await Promise.all([db.perspective.deleteMany(), db.outlet.deleteMany(), db.topic.deleteMany()]);
  await db.perspective.createMany({
    data: ranks.perspectives.map((slug, i) => ({
      id: idOfSlug('perspective', slug),
      slug,
      name: words(slug),
      order: i + 1,
    })),
  });
  await db.topic.createMany({
    data: ranks.topics.map((slug, i) => ({
      id: idOfSlug('topic', slug),
      slug,
      order: i + 1,
      title: words(slug),
      proposition: words(slug),
      searchText: slug,
    })),
  });
  await db.outlet.createMany({
    data: distinct(claims, ({ outlet }) => outlet).map(({ outlet: slug }) => ({
      id: idOfSlug('outlet', slug),
      slug,
      name: words(slug),
      homepage: 'https://outlet.example',
      searchText: slug,
    })),
  });
  await db.analyst.createMany({
    data: distinct(claims, ({ analyst }) => analyst).map(({ analyst: slug, analystKind: kind, perspective }) => ({
      id: idOfSlug('analyst', slug),
      slug,
      name: words(slug),
      role: words(slug),
      aliases: [],
      kind,
      perspectiveId: idOfSlug('perspective', perspective),
      searchText: slug,
    })),
  });
  await db.article.createMany({
    data: distinct(claims, ({ article }) => article).map((claim) => ({
      id: idOfSlug('article', claim.article),
      slug: claim.article,
      outletId: idOfSlug('outlet', claim.outlet),
      title: words(claim.article),
      language: claim.language,
      publishedOn: new Date(claim.publishedOn),
      datePrecision: claim.precision,
      bodyKind: 'DIGEST' as const,
      checksum: '',
      searchText: '',
      claimCount: claims.filter(({ article, reviewed }) => article === claim.article && reviewed).length,
    })),
  });
  const numbered = claims.map((claim, i) => ({
    ...claim,
    articleId: idOfSlug('article', claim.article),
    number: i + 1,
  }));
  await db.claim.createMany({
    data: numbered.map((claim) => ({
      articleId: claim.articleId,
      number: claim.number,
      key: `claim-${claim.number}`,
      analystId: idOfSlug('analyst', claim.analyst),
      speech: claim.speech,
      kind: claim.kind,
      status: claim.reviewed ? ('REVIEWED' as const) : ('DRAFT' as const),
      paraphrase: words(`claim ${claim.number}`),
      meanStance: mean(claim.stances.map(({ value }) => value)),
      publishedOn: new Date(claim.publishedOn),
      searchText: '',
    })),
  });
  await db.stance.createMany({
    data: numbered.flatMap(({ articleId, number, publishedOn, stances }) =>
      stances.map(({ topic, value }) => ({
        publishedOn: new Date(publishedOn),
        articleId,
        claimNumber: number,
        topicId: idOfSlug('topic', topic),
        value,
        rationale: {},
      })),
    ),
  });
  await db.position.createMany({
    data: countPositions(claims).map((position) => ({
      articleId: idOfSlug('article', position.article),
      analystId: idOfSlug('analyst', position.analyst),
      topicId: idOfSlug('topic', position.topic),
      stanceSum: position.values.reduce((sum, value) => sum + value, 0),
      claimCount: position.values.length,
      publishedOn: new Date(position.publishedOn),
      datePrecision: position.precision,
      outletId: idOfSlug('outlet', position.outlet),
      language: position.language,
    })),
  });
  await emptyTotals(db);
  const articleIds = numbered.map(({ articleId }) => articleId);
  const totals = new TotalsDifference();
  totals.count(await readContents(db, articleIds), 1);
  await writeTotals(db, totals);
  const vocabulary = new WordsDifference();
  vocabulary.count(await countWords(db, articleIds), 1);
  await writeWords(db, vocabulary);
}

export type CountedPosition = CodedClaim & { topic: string; values: number[]; value: number };

/** The positions of the reviewed claims: one per analyst, topic and article. */
export function countPositions(claims: readonly CodedClaim[]): CountedPosition[] {
  const positions = new Map<string, CountedPosition>();
  for (const claim of claims.filter(({ reviewed }) => reviewed)) {
    for (const { topic, value } of claim.stances) {
      const key = `${claim.article} ${claim.analyst} ${topic}`;
      const position = positions.get(key) ?? { ...claim, topic, values: [], value: 0 };
      position.values.push(value);
      positions.set(key, position);
    }
  }
  for (const position of positions.values()) {
    position.value = position.values.reduce((sum, value) => sum + value, 0) / position.values.length;
  }
  return [...positions.values()];
}
