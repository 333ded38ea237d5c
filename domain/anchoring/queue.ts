import type { ClaimKey } from '../claims/key';
import type { Database } from '../database';
import type { Actor } from '../editing/actor';
import type { LostPassage } from '../editing/contents/claims';
import { demand } from '../editing/permissions';
import { claimReference, nameOfReference } from '../editing/reference';
import { presentVersions, versionOf } from '../editing/versions';
import { type Place, placesIn } from './places';

/** A passage that waits for a person: of which claim, and where it may stand, with what stands there. */
export type WaitingPassage = Omit<LostPassage, 'candidates'> & {
  articleId: string;
  articleSlug: string;
  claimNumber: number;
  /** The version that the claim is at. */
  version: number;
  paraphrase: Readonly<Record<string, string>>;
  candidates: Place[];
};

/**
 * Passages that wait for a person to say where they stand, those of one article together.
 * @param claim only those of this claim.
 * @throws RefusedError.
 */
export async function waitingPassages(
  db: Database,
  actor: Actor,
  { claim = null, first, offset }: { claim?: ClaimKey | null; first: number; offset: number },
): Promise<{ total: number; passages: WaitingPassage[] }> {
  demand(actor, 'studio.read');
  const rows = await db.$queryRaw<
    (Omit<WaitingPassage, 'candidates' | 'version'> & {
      candidates: LostPassage['candidates'];
      body: string;
      total: number;
    })[]
  >`
    SELECT l."articleId"::text AS "articleId", a.slug AS "articleSlug", l."claimNumber", c.paraphrase, l.language, l.start,
      l."end", l.exact, l.prefix, l.suffix, l.candidates, t.body, (count(*) OVER ())::int AS total
    FROM "LostPassage" l
    JOIN "Claim" c ON c."articleId" = l."articleId" AND c.number = l."claimNumber"
    JOIN "Article" a ON a.id = l."articleId"
    JOIN "ArticleText" t ON t."articleId" = l."articleId" AND t.language = l.language
    WHERE ${claim?.articleId ?? null}::uuid IS NULL
      OR (l."articleId" = ${claim?.articleId ?? null}::uuid AND l."claimNumber" = ${claim?.number ?? null}::int)
    ORDER BY a.slug, l."claimNumber", l.language LIMIT ${first}::int OFFSET ${offset}::int`;
  const versions = await presentVersions(
    db,
    rows.map(({ articleId, claimNumber }) => claimReference(articleId, claimNumber)),
  );
  const passages = rows.map(({ body, total: _, candidates, ...row }) => ({
    ...row,
    version: versionOf(versions.get(nameOfReference(claimReference(row.articleId, row.claimNumber))), true),
    candidates: placesIn(body, candidates),
  }));
  return { total: rows[0]?.total ?? 0, passages };
}
