import type { Database } from '@/domain/database';
import type { ClaimContent } from '@/domain/editing/contents/claims';
import { readContents } from '@/domain/editing/contents/contents';
import { claimReference, nameOfReference } from '@/domain/editing/reference';
import { presentVersions, versionOf } from '@/domain/editing/versions';
import { claimSlug } from '@/domain/identity';

/** A claim as coders see it. */
export type StudioClaimSource = {
  articleId: string;
  articleSlug: string;
  number: number;
  slug: string;
  version: number;
  content: ClaimContent;
};

/** Claims of an article by their numbers, whatever their status, in their order; two statements. Those that are gone are left out. */
export async function studioClaims(
  db: Database,
  article: { id: string; slug: string },
  numbers: readonly number[],
): Promise<StudioClaimSource[]> {
  const references = numbers.map((number) => claimReference(article.id, number));
  const [contents, versions] = await Promise.all([readContents(db, references), presentVersions(db, references)]);
  return numbers.flatMap((number, i) => {
    const name = nameOfReference(references[i]!);
    const content = contents.get(name) as ClaimContent | undefined;
    if (!content) return [];
    const version = versionOf(versions.get(name), true);
    const own = { articleId: article.id, articleSlug: article.slug, number, slug: claimSlug(article.slug, number) };
    return [{ ...own, version, content }];
  });
}

/** The numbers of all claims of an article, whatever their status; one statement. */
export async function claimNumbers(db: Database, articleId: string): Promise<number[]> {
  const rows = await db.$queryRaw<{ number: number }[]>`
    SELECT number FROM "Claim" WHERE "articleId" = ${articleId}::uuid ORDER BY number`;
  return rows.map(({ number }) => number);
}
