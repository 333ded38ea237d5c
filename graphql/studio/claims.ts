import type { ClaimKey } from '@/domain/claims/key';
import type { Database } from '@/domain/database';
import type { ClaimContent } from '@/domain/editing/contents/claims';
import { readContents } from '@/domain/editing/contents/contents';
import { claimReference, nameOfReference } from '@/domain/editing/reference';
import { presentVersions, versionOf } from '@/domain/editing/versions';

/** A claim as coders see it. */
export type StudioClaimSource = { articleId: string; number: number; version: number; content: ClaimContent };

/** Claims by their keys, whatever their status, in the order of the keys; two statements. Those that are gone are left out. */
export async function studioClaims(db: Database, keys: readonly ClaimKey[]): Promise<StudioClaimSource[]> {
  const references = keys.map(({ articleId, number }) => claimReference(articleId, number));
  const [contents, versions] = await Promise.all([readContents(db, references), presentVersions(db, references)]);
  return keys.flatMap(({ articleId, number }, i) => {
    const name = nameOfReference(references[i]!);
    const content = contents.get(name) as ClaimContent | undefined;
    return content ? [{ articleId, number, version: versionOf(versions.get(name), true), content }] : [];
  });
}

/** The keys of all claims of an article, whatever their status, in their order; one statement. */
export async function claimKeys(db: Database, articleId: string): Promise<ClaimKey[]> {
  return db.$queryRaw<ClaimKey[]>`
    SELECT "articleId"::text AS "articleId", number FROM "Claim" WHERE "articleId" = ${articleId}::uuid ORDER BY number`;
}
