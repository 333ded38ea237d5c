import type { Database } from '../database';
import type { Actor } from '../editing/actor';
import type { NamedWrite } from '../editing/answered';
import type { ArticleContent } from '../editing/contents/articles';
import { readContents } from '../editing/contents/contents';
import { MissingError } from '../editing/errors';
import { perform } from '../editing/perform';
import { demand } from '../editing/permissions';
import { articleReference, nameOfReference } from '../editing/reference';
import { InputError } from '../errors';
import { idOfSlug } from '../identity';
import { articlesByAddress } from '../import/existing';
import type { WrittenArticle } from './create';
import { type MetadataDraft, metadataOf } from './draft';
import { BringError } from './errors';

/**
 * Changes what is known of an article besides its text; its slug stays.
 * @param seen the version that the edit began from.
 * @throws RefusedError, MissingError, ConflictError where somebody else changed it since, InputError, BringError
 * ARTICLE_EXISTS where another article has the address.
 */
export function changeArticle(
  db: Database,
  actor: Actor,
  { slug, seen, draft, named }: { slug: string; seen: number; draft: MetadataDraft; named?: NamedWrite },
): Promise<WrittenArticle> {
  const reference = articleReference(idOfSlug('article', slug));
  const act = { action: 'article.change', articleId: reference.articleId, named } as const;
  return perform(db, actor, act, async (editing) => {
    const before = (await readContents(editing.db, [reference])).get(nameOfReference(reference));
    if (!before) throw new MissingError(reference);
    const claims = await claimsIn(editing.db, reference.articleId);
    if (claims.reviewed > 0) demand(actor, 'article.change.reviewed');
    const article = before as ArticleContent;
    const metadata = await metadataOf(editing.db, draft);
    if (metadata.url !== null && metadata.url !== article.url) {
      const other = (await articlesByAddress(editing.db, [metadata.url])).get(metadata.url);
      if (other) throw new BringError('ARTICLE_EXISTS', `The article ${other} has this address.`, 'url');
    }
    const content = { ...article, ...metadata, ...inLanguage(article, metadata.language, claims.all) };
    const [version] = await editing.write([{ reference, content, seen }]);
    return { slug, version: version!, entry: editing.entryId };
  });
}

/** Its own text with the language that it is in after all, where no claim refers to the text by its language. */
function inLanguage({ texts, language }: ArticleContent, now: string, claims: number): Pick<ArticleContent, 'texts'> {
  const own = texts.find((text) => text.language === language);
  if (now === language || !own || texts.some((text) => text.language === now)) return { texts };
  if (claims > 0)
    throw new InputError('INVALID_VALUE', 'language', now, `${language}, since claims refer to the text in it`);
  return { texts: texts.map((text) => (text === own ? { ...text, language: now } : text)) };
}

async function claimsIn(db: Database, articleId: string): Promise<{ all: number; reviewed: number }> {
  const [row] = await db.$queryRaw<{ all: number; reviewed: number }[]>`
    SELECT count(*)::int AS all, (count(*) FILTER (WHERE status = 'REVIEWED'))::int AS reviewed
    FROM "Claim" WHERE "articleId" = ${articleId}::uuid`;
  return row ?? { all: 0, reviewed: 0 };
}
