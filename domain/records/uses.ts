import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { SharedNoun } from '../editing/contents/shared';
import type { RecordNoun } from './write';

/** How many things refer to a record; 0 where nothing can. */
export type Uses = { claims: number; articles: number; analysts: number };

const NONE: Uses = { claims: 0, articles: 0, analysts: 0 };

const none = Prisma.sql`0`;

/** What refers to records of a noun: rows with the record they refer to as `id`, and what is counted of them. */
const COUNTED: Record<SharedNoun, Record<keyof Uses | 'id' | 'from', Prisma.Sql>> = {
  perspective: {
    id: Prisma.sql`r."perspectiveId"`,
    from: Prisma.sql`"Analyst" r`,
    claims: none,
    articles: none,
    analysts: Prisma.sql`count(*)`,
  },
  outlet: {
    id: Prisma.sql`r."outletId"`,
    from: Prisma.sql`"Article" r`,
    claims: none,
    articles: Prisma.sql`count(*)`,
    analysts: none,
  },
  analyst: {
    id: Prisma.sql`r."analystId"`,
    from: Prisma.sql`"Claim" r`,
    claims: Prisma.sql`count(*)`,
    articles: Prisma.sql`count(DISTINCT r."articleId")`,
    analysts: none,
  },
  topic: {
    id: Prisma.sql`r."topicId"`,
    from: Prisma.sql`"Stance" r JOIN "Claim" c ON c."articleId" = r."articleId" AND c.number = r."claimNumber"`,
    claims: Prisma.sql`count(*)`,
    articles: Prisma.sql`count(DISTINCT r."articleId")`,
    analysts: Prisma.sql`count(DISTINCT c."analystId")`,
  },
};

/** What refers to these records of a noun, drafts included, by their ids; those that nothing refers to are left out. One statement. */
export async function usesOfAll(db: Database, noun: SharedNoun, ids: readonly string[]): Promise<Map<string, Uses>> {
  if (ids.length === 0) return new Map();
  const { id, from, claims, articles, analysts } = COUNTED[noun];
  const rows = await db.$queryRaw<(Uses & { id: string })[]>`
    SELECT ${id}::text AS id, ${claims}::int AS claims, ${articles}::int AS articles, ${analysts}::int AS analysts
    FROM ${from} WHERE ${id} = ANY(${[...ids]}::uuid[]) GROUP BY ${id}`;
  return new Map(rows.map(({ id: own, ...uses }) => [own, uses]));
}

/** What refers to a record, drafts included; one statement. */
export async function usesOf(db: Database, noun: SharedNoun, id: string): Promise<Uses> {
  return (await usesOfAll(db, noun, [id])).get(id) ?? NONE;
}

/** Something that refers to a record: an article, or a claim of it by its number. */
export type Referring = { articleId: string; number: number | null };

/** Some of what refers to a record, drafts included, in the order of their articles; one statement. */
export function referringTo(db: Database, noun: RecordNoun, id: string, first: number): Promise<Referring[]> {
  const { id: own, from } = COUNTED[noun];
  const [article, number] = noun === 'outlet' ? [Prisma.sql`r.id`, Prisma.sql`NULL::int`] : CLAIM[noun];
  return db.$queryRaw<Referring[]>`
    SELECT ${article}::text AS "articleId", ${number} AS number FROM ${from} WHERE ${own} = ${id}::uuid
    ORDER BY 1, 2 LIMIT ${first}::int`;
}

const CLAIM = {
  analyst: [Prisma.sql`r."articleId"`, Prisma.sql`r.number`],
  topic: [Prisma.sql`r."articleId"`, Prisma.sql`r."claimNumber"`],
} as const;

/** How many things stand in the way of taking a record out. */
export function countUses(noun: SharedNoun, { claims, articles, analysts }: Uses): number {
  if (noun === 'perspective') return analysts;
  return noun === 'outlet' ? articles : claims;
}

/** How often each record of a noun is used, as a table of `id` and `uses`: what a list is ordered by. */
export function usesTable(noun: RecordNoun): Prisma.Sql {
  const { id, from } = USES[noun];
  return Prisma.sql`(SELECT ${id} AS id, count(*) AS uses FROM ${from} GROUP BY ${id})`;
}

const USES = { ...COUNTED, topic: { ...COUNTED.topic, from: Prisma.sql`"Stance" r` } };
