import type { Database } from '../database';
import type { Actor } from './actor';
import { type Content, readContents } from './contents/contents';
import { demand } from './permissions';
import { nameOfReference, type Reference } from './reference';

/**
 * Goes on only where the actor may make these records what they are to be: what counts already, what would count again, and by
 * what it is counted, is for those who decide what counts, also where it is taken back or brought back.
 * @throws RefusedError
 */
export async function demandForReviewed(
  db: Database,
  actor: Actor,
  changes: readonly { reference: Reference; content: Content | null }[],
): Promise<void> {
  const claims = changes.filter(({ reference }) => reference.noun === 'claim');
  const before = await readContents(
    db,
    claims.map(({ reference }) => reference),
  );
  const touched = claims.flatMap(({ reference, content }) => [content, before.get(nameOfReference(reference)) ?? null]);
  if (touched.some((content) => content !== null && 'status' in content && content.status === 'REVIEWED'))
    demand(actor, 'claim.change.reviewed');
  const articleIds = changes
    .filter(({ reference }) => reference.noun === 'article')
    .map(({ reference }) => reference.record);
  if (articleIds.length > 0 && (await haveReviewed(db, articleIds))) demand(actor, 'article.change.reviewed');
}

async function haveReviewed(db: Database, articleIds: readonly string[]): Promise<boolean> {
  const [row] = await db.$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (SELECT FROM "Claim" WHERE "articleId" = ANY(${articleIds}::uuid[]) AND status = 'REVIEWED') AS found`;
  return row!.found;
}
