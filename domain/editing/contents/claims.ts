import { type ClaimRelationKind, Prisma, type ReviewStatus } from '@/generated/prisma/client';
import type { Candidate } from '../../anchoring/find';
import type { ClaimRecord, StanceRecord } from '../../articles/record';
import { meanStance, searchable } from '../../articles/rows';
import { CLAIM, PASSAGE, STANCE } from '../../articles/tables';
import type { Database } from '../../database';
import { type Table, writeRows } from '../../storage/rows';
import type { Passage } from '../../text/passages';
import { MissingError } from '../errors';
import { articleReference, claimReference, nameOfReference, type Reference } from '../reference';

/** How far a claim accepts or rejects a topic's proposition. */
export type StanceContent = Omit<StanceRecord, 'topic'> & { topicId: string };

/** A claim with its passages, stances and relations: what one edit of it replaces. */
export type ClaimContent = Omit<ClaimRecord, 'analyst' | 'stances'> & {
  analystId: string;
  status: ReviewStatus;
  stances: readonly StanceContent[];
  relations: readonly { kind: ClaimRelationKind; toArticleId: string; toClaimNumber: number }[];
  /** Passages whose words the text has no more, or not surely; only where there are any. */
  lost?: readonly LostPassage[];
};

/** The words of a passage that wait for somebody to say where they stand now, and where they may. */
export type LostPassage = Passage & { language: string; candidates: readonly Candidate[] };

/** The table that such passages are written to. */
export const LOST: Table<LostPassage & { articleId: string; claimNumber: number }> = {
  name: 'LostPassage',
  key: ['articleId', 'claimNumber', 'language'],
  columns: { ...PASSAGE.columns, candidates: 'jsonb' },
};

type RelationRow = ClaimContent['relations'][number] & { articleId: string; claimNumber: number };

const RELATION: Table<RelationRow> = {
  name: 'ClaimRelation',
  key: ['articleId', 'claimNumber', 'kind', 'toArticleId', 'toClaimNumber'],
  columns: {
    articleId: 'uuid',
    claimNumber: 'integer',
    kind: '"ClaimRelationKind"',
    toArticleId: 'uuid',
    toClaimNumber: 'integer',
  },
};

/** As an import writes it, but for the status, which here is a person's decision. */
const EDITED_CLAIM: typeof CLAIM = { ...CLAIM, keptOnUpdate: [] };

/** The claims of these references by their names, in one statement; those that are not there are left out. */
export async function readClaims(db: Database, references: readonly Reference[]): Promise<Map<string, ClaimContent>> {
  if (references.length === 0) return new Map();
  const articleIds = [...new Set(references.map(({ articleId }) => articleId))];
  const numbers = [...new Set(references.map(({ record }) => Number(record)))];
  const rows = await db.$queryRaw<{ articleId: string; number: number; content: ClaimContent }[]>`
    SELECT c."articleId"::text AS "articleId", c.number, jsonb_build_object(
      'key', c.key, 'analystId', c."analystId", 'speech', c.speech, 'kind', c.kind, 'status', c.status,
      'paraphrase', c.paraphrase, 'sourceParagraph', c."sourceParagraph",
      'passages', (
        SELECT coalesce(jsonb_agg(jsonb_build_object('language', p.language, 'start', p.start, 'end', p."end",
          'exact', p.exact, 'prefix', p.prefix, 'suffix', p.suffix) ORDER BY p.language), '[]')
        FROM "Passage" p WHERE p."articleId" = c."articleId" AND p."claimNumber" = c.number),
      'stances', (
        SELECT coalesce(jsonb_agg(jsonb_build_object('topicId', s."topicId", 'value', s.value, 'mixed', s.mixed,
          'rationale', s.rationale) ORDER BY s."topicId"), '[]')
        FROM "Stance" s WHERE s."articleId" = c."articleId" AND s."claimNumber" = c.number),
      'relations', (
        SELECT coalesce(jsonb_agg(jsonb_build_object('kind', r.kind, 'toArticleId', r."toArticleId", 'toClaimNumber',
          r."toClaimNumber") ORDER BY r.kind, r."toArticleId", r."toClaimNumber"), '[]')
        FROM "ClaimRelation" r WHERE r."articleId" = c."articleId" AND r."claimNumber" = c.number)
    ) || coalesce((
      SELECT jsonb_build_object('lost', jsonb_agg(jsonb_build_object('language', l.language, 'start', l.start,
        'end', l."end", 'exact', l.exact, 'prefix', l.prefix, 'suffix', l.suffix, 'candidates', l.candidates)
        ORDER BY l.language))
      FROM "LostPassage" l WHERE l."articleId" = c."articleId" AND l."claimNumber" = c.number HAVING count(*) > 0
    ), '{}') AS content
    FROM "Claim" c WHERE c."articleId" = ANY(${articleIds}::uuid[]) AND c.number = ANY(${numbers}::int[])`;
  const asked = new Set(references.map(nameOfReference));
  return new Map(
    rows
      .map(({ articleId, number, content }) => [nameOfReference(claimReference(articleId, number)), content] as const)
      .filter(([name]) => asked.has(name)),
  );
}

/**
 * Writes claims that are there afterwards as they are given. Their analysts must exist.
 * @throws MissingError where an article does not.
 */
export async function writeClaims(
  db: Database,
  claims: readonly { reference: Reference; content: ClaimContent }[],
): Promise<void> {
  if (claims.length === 0) return;
  const articleIds = [...new Set(claims.map(({ reference }) => reference.articleId))];
  const articles = await db.$queryRaw<{ id: string; publishedOn: string }[]>`
    SELECT id::text, "publishedOn"::text AS "publishedOn" FROM "Article" WHERE id = ANY(${articleIds}::uuid[])`;
  const days = new Map(articles.map(({ id, publishedOn }) => [id, publishedOn]));
  const homeless = articleIds.find((id) => !days.has(id));
  if (homeless) throw new MissingError(articleReference(homeless));
  const rows = claims.map(({ reference: { articleId, record }, content }) => {
    const { passages, stances, relations, lost = [], ...own } = content;
    return {
      claim: {
        articleId,
        number: Number(record),
        ...own,
        publishedOn: days.get(articleId)!,
        meanStance: meanStance(stances),
        ...searchable([...Object.values(own.paraphrase), ...passages.map(({ exact }) => exact)]).columns,
      },
      passages: passages.map((one) => ({ articleId, claimNumber: Number(record), ...one })),
      stances: stances.map((one) => ({
        articleId,
        claimNumber: Number(record),
        ...one,
        publishedOn: days.get(articleId)!,
      })),
      relations: relations.map((one) => ({ articleId, claimNumber: Number(record), ...one })),
      lost: lost.map((one) => ({ articleId, claimNumber: Number(record), ...one })),
    };
  });
  await writeRows(
    db,
    EDITED_CLAIM,
    rows.map(({ claim }) => claim),
  );
  const references = claims.map(({ reference }) => reference);
  for (const table of ['Passage', 'Stance', 'ClaimRelation', 'LostPassage'] as const)
    await removeRows(db, table, 'claimNumber', references);
  await writeRows(
    db,
    PASSAGE,
    rows.flatMap(({ passages }) => passages),
  );
  await writeRows(
    db,
    STANCE,
    rows.flatMap(({ stances }) => stances),
  );
  await writeRows(
    db,
    RELATION,
    rows.flatMap(({ relations }) => relations),
  );
  await writeRows(
    db,
    LOST,
    rows.flatMap(({ lost }) => lost),
  );
}

/** Takes claims out, with all that belongs to them. */
export async function removeClaims(db: Database, references: readonly Reference[]): Promise<void> {
  if (references.length > 0) await removeRows(db, 'Claim', 'number', references);
}

/** Takes out the rows that these claims have in a table, in one statement. */
async function removeRows(
  db: Database,
  table: 'Claim' | 'Passage' | 'Stance' | 'ClaimRelation' | 'LostPassage',
  column: 'number' | 'claimNumber',
  references: readonly Reference[],
): Promise<void> {
  const articleIds = [...new Set(references.map(({ articleId }) => articleId))];
  // As texts: a cluster does not look for rows of its machines in what only the statement brings along.
  const names = references.map(({ articleId, record }) => `${articleId} ${record}`);
  await db.$executeRaw`
    DELETE FROM ${Prisma.raw(`"${table}"`)} AS t
    WHERE t."articleId" = ANY(${articleIds}::uuid[])
      AND t."articleId"::text || ' ' || t.${Prisma.raw(`"${column}"`)}::text = ANY(${names}::text[])`;
}
