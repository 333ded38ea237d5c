import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import { SLUGGED_TABLE } from '../storage/slugged-tables';
import type { Actor } from './actor';
import type { NamedWrite } from './answered';
import type { Content } from './contents/contents';
import { MissingError } from './errors';
import { perform } from './perform';
import { NO_ARTICLE, type Noun, type Reference } from './reference';
import { demandForReviewed } from './reviewed';
import { referenceOf, versionsOf } from './versions';

/** A record that was taken out, as it was last. */
export type Binned = Reference & { version: number; content: Content; removedAt: Date; entryId: string };

const SHARED = ['perspective', 'outlet', 'analyst', 'topic'] as const;

const TABLES: readonly { noun: Noun; isThere: Prisma.Sql }[] = [
  {
    noun: 'claim',
    isThere: Prisma.sql`SELECT FROM "Claim" c WHERE c."articleId" = v."articleId" AND c.number::text = v.record`,
  },
  { noun: 'article', isThere: Prisma.sql`SELECT FROM "Article" a WHERE a.id = v."articleId"` },
  ...SHARED.map((noun) => ({
    noun,
    isThere: Prisma.sql`SELECT FROM ${SLUGGED_TABLE[noun]} s WHERE s.id::text = v.record`,
  })),
];

/**
 * What was taken out and is not there again, what was last taken out first.
 * @param articleId only claims of this article; null for all.
 */
export async function binOf(
  db: Database,
  { articleId, first, offset = 0 }: { articleId: string | null; first: number; offset?: number },
): Promise<Binned[]> {
  const within = articleId ? Prisma.sql`AND v."articleId" = ${articleId}::uuid` : Prisma.empty;
  const gone = TABLES.map(
    ({ noun, isThere }) => Prisma.sql`
      SELECT v."articleId", v.noun, v.record, v.version, v.content, v."until", v."endedBy" FROM "Version" v
      WHERE v.noun = ${noun} ${within} AND v.content IS NOT NULL AND NOT EXISTS (${isThere})
        AND NOT EXISTS (
          SELECT FROM "Version" w WHERE w."articleId" = v."articleId" AND w.noun = v.noun AND w.record = v.record
            AND w.version > v.version)
        -- What became part of another is not gone.
        AND v.record NOT IN (
          SELECT e.details->>'fromId' FROM "AuditEntry" e
          WHERE e.action = ${`${noun}.merge`} AND e."undoneBy" IS NULL AND e.details->>'fromId' IS NOT NULL)`,
  );
  return db.$queryRaw<Binned[]>`
    SELECT "articleId"::text AS "articleId", noun, record, version, content, "until" AS "removedAt",
      "endedBy"::text AS "entryId"
    FROM (${Prisma.join(gone, ' UNION ALL ')}) AS gone
    ORDER BY "until" DESC, noun, record LIMIT ${first}::int OFFSET ${offset}::int`;
}

/**
 * Brings a record back as it was when it was taken out. An article comes back with the claims that went with it.
 * @throws MissingError where it was never there, or its article is not; ConflictError where it is there already.
 */
export async function restoreFromBin(
  db: Database,
  actor: Actor,
  reference: Reference,
  named?: NamedWrite,
): Promise<void> {
  const { noun } = reference;
  const articleId = reference.articleId === NO_ARTICLE ? null : reference.articleId;
  await perform(db, actor, { action: `${noun}.restore`, articleId, named }, async (editing) => {
    const last = (await versionsOf(editing.db, reference)).at(-1);
    if (!last?.content) throw new MissingError(reference);
    const together =
      reference.noun === 'article' ? await wentWith(editing.db, last.endedBy, reference.articleId) : [last];
    const changes = together.map((version) => ({
      reference: referenceOf(version),
      content: version.content,
      seen: version.version + 1,
    }));
    await demandForReviewed(editing.db, actor, changes);
    await editing.write(changes);
    return true;
  });
}

async function wentWith(db: Database, entryId: string, articleId: string) {
  return db.$queryRaw<{ articleId: string; noun: Noun; record: string; version: number; content: Content | null }[]>`
    SELECT "articleId"::text AS "articleId", noun, record, version, content FROM "Version"
    WHERE "endedBy" = ${entryId}::uuid AND "articleId" = ${articleId}::uuid`;
}
