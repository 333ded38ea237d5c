import { versionsEndedBy } from '@/domain/editing/versions';
import { claimSlug } from '@/domain/identity';
import type { Context } from '../context';
import { required } from '../loaders';
import { studioClaims } from './claims';

/** What an undo made of the article that it was done in; three statements, or none where it was done in no article. */
export async function whatUndoLeft({ db, loaders }: Context, entryId: string) {
  const { articleId } = await required(loaders.auditEntry, entryId);
  const article = articleId === null ? null : await loaders.article.load(articleId);
  if (articleId === null || !article) return { article: null, claims: [], gone: [] };
  const ended = await versionsEndedBy(db, entryId);
  const own = ended.filter((one) => one.noun === 'claim' && one.articleId === articleId);
  const numbers = [...new Set(own.map(({ record }) => Number(record)))].sort((a, b) => a - b);
  const claims = await studioClaims(
    db,
    numbers.map((number) => ({ articleId, number })),
  );
  const there = new Set(claims.map(({ number }) => number));
  return {
    article,
    claims,
    gone: numbers.filter((number) => !there.has(number)).map((number) => claimSlug(article.slug, number)),
  };
}
