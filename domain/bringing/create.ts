import type { BodyKind } from '@/generated/prisma/client';
import type { TextRecord } from '../articles/record';
import { type ClaimDraft, contentOfDraft } from '../claims/draft';
import { nextNumber } from '../claims/mutations';
import { studioClaim } from '../claims/new';
import type { Database } from '../database';
import type { Actor } from '../editing/actor';
import type { NamedWrite } from '../editing/answered';
import { type Editing, perform } from '../editing/perform';
import { demand } from '../editing/permissions';
import { articleReference, claimReference } from '../editing/reference';
import { presentVersions } from '../editing/versions';
import { InputError } from '../errors';
import { idOfSlug } from '../identity';
import { articlesByAddress, existingSlugs } from '../import/existing';
import { isSlug } from '../import/format';
import { articleSlug } from '../import/slug';
import { codePoints } from '../text/offsets';
import { articleContent, type MetadataDraft, type TextDraft } from './draft';
import { BringError } from './errors';
import { MOST_CLAIMS } from './limits';

/** A claim that comes along with an article: its passages are told by their words, in a block counted from 0. */
export type BroughtClaim = Omit<ClaimDraft, 'passages' | 'relations'> & {
  passages: readonly { language: string; block: number; exact: string }[];
};

/** An article as somebody brings it. */
export type ArticleDraft = MetadataDraft & {
  /** The one to be taken where nothing ever had it; null for one made of outlet, date and title. */
  slug: string | null;
  bodyKind: BodyKind;
  texts: readonly TextDraft[];
  claims: readonly BroughtClaim[];
};

/** An article that was written, the version it is at now, and the entry of the log that takes it back. */
export type WrittenArticle = { slug: string; version: number; entry: string };

/**
 * Stores an article with its text, and claims that came along as drafts; in one act, which undo takes back.
 * @throws RefusedError, InputError naming what cannot be accepted, BringError ARTICLE_EXISTS where an article has the address.
 */
export async function createArticle(
  db: Database,
  actor: Actor,
  { draft, named }: { draft: ArticleDraft; named?: NamedWrite },
): Promise<WrittenArticle> {
  demand(actor, 'article.create');
  if (draft.claims.length > MOST_CLAIMS)
    throw new InputError('INVALID_RANGE', 'claims', draft.claims.length, `at most ${MOST_CLAIMS}`);
  // Before the act, which is told in the log by its article.
  const slug = await newSlug(db, draft);
  const articleId = idOfSlug('article', slug);
  return perform(db, actor, { action: 'article.create', articleId, named }, async (editing) => {
    if (draft.url !== null) {
      const other = (await articlesByAddress(editing.db, [draft.url])).get(draft.url);
      if (other) throw new BringError('ARTICLE_EXISTS', `The article ${other} has this address.`, 'url');
    }
    const content = await articleContent(editing.db, slug, draft);
    const [version] = await editing.write([{ reference: articleReference(articleId), content, seen: 0 }]);
    await writeDrafts(editing, articleId, draft.claims, content.texts);
    return { slug, version: version!, entry: editing.entryId };
  });
}

async function writeDrafts(
  editing: Editing,
  articleId: string,
  claims: readonly BroughtClaim[],
  texts: readonly TextRecord[],
): Promise<void> {
  const changes = [];
  for (const claim of claims) {
    const passages = claim.passages.map((passage) => placeOf(passage, texts));
    const number = await nextNumber(editing.db, articleId);
    const content = studioClaim(number, await contentOfDraft(editing.db, articleId, { ...claim, passages }));
    changes.push({ reference: claimReference(articleId, number), content, seen: 0 });
  }
  if (changes.length > 0) await editing.write(changes);
}

/** Where the words of a passage stand in the text that is stored. */
function placeOf({ language, block, exact }: BroughtClaim['passages'][number], texts: readonly TextRecord[]) {
  const text = texts.find((one) => one.language === language);
  const within = text?.blocks[block];
  const characters = codePoints(text?.body ?? '');
  const body = within ? characters.slice(within.start, within.end) : '';
  const at = body.indexOf(exact);
  if (!within || exact === '' || at < 0)
    throw new InputError('INVALID_VALUE', 'claims.passages', exact.slice(0, 40), 'words that stand in the block');
  const start = within.start + codePoints(body).fromUtf16(at);
  return { language, start, end: start + codePoints(exact).length, exact };
}

/** A slug that no article has or had: the next address of something that was taken out must not show something else. */
async function newSlug(db: Database, { slug, outlet, date, title, publishedTitle }: ArticleDraft): Promise<string> {
  const name = publishedTitle ?? title.en ?? Object.values(title)[0] ?? '';
  const base = slug !== null && isSlug(slug) ? slug : articleSlug(outlet, date, name);
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? base : `${base}-${number}`;
    const references = [articleReference(idOfSlug('article', candidate))];
    const had = (await presentVersions(db, references)).size > 0;
    if (!had && (await existingSlugs(db, 'article', [candidate])).size === 0) return candidate;
  }
}
