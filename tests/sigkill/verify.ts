import type { Database } from '@/domain/database';
import { findDeviations } from '@/domain/doctor/deviations';
import { findWrongPassages } from '@/domain/doctor/passages';
import { claimSlug } from '@/domain/identity';
import type { Writer } from './writer';

/** What is not as it must be after the server was killed; all empty where nothing was lost, doubled or half done. */
export async function faultsAfter(db: Database, writers: readonly Writer[]) {
  const rows = await db.$queryRaw<
    { slug: string; number: number; key: string; status: string; passages: number; stances: number; audited: number }[]
  >`
    SELECT a.slug, c.number, c.paraphrase->>'en' AS key, c.status::text AS status,
      (SELECT count(*)::int FROM "Passage" p WHERE p."articleId" = c."articleId" AND p."claimNumber" = c.number) AS passages,
      (SELECT count(*)::int FROM "Stance" s WHERE s."articleId" = c."articleId" AND s."claimNumber" = c.number) AS stances,
      (SELECT count(*)::int FROM "Version" v JOIN "AuditEntry" e ON e.id = v."endedBy"
       WHERE v."articleId" = c."articleId" AND v.noun = 'claim' AND v.record = c.number::text) AS audited
    FROM "Claim" c JOIN "Article" a ON a.id = c."articleId" WHERE c.key LIKE 'studio:%'`;
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const acknowledged = writers.flatMap((writer) => writer.acknowledged);
  const sent = new Set(writers.flatMap((writer) => writer.sent));
  const deviations = (await findDeviations(db, 3)).filter(({ count }) => count > 0);
  return {
    lost: acknowledged.filter(({ key, slug, reviewed }) => {
      const row = byKey.get(key);
      return !row || claimSlug(row.slug, row.number) !== slug || (reviewed && row.status !== 'REVIEWED');
    }),
    doubled: rows.length - byKey.size,
    strange: rows.filter(({ key }) => !sent.has(key)),
    halfDone: rows.filter(
      ({ passages, stances, audited, status }) =>
        passages !== 1 || stances !== 2 || audited !== (status === 'REVIEWED' ? 2 : 1),
    ),
    deviations,
    wrongPassages: (await findWrongPassages(db, 3)).first,
  };
}

/** What `faultsAfter` gives where all is well. */
export const NO_FAULTS = { lost: [], doubled: 0, strange: [], halfDone: [], deviations: [], wrongPassages: [] };
