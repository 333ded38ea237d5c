import type { BodyKind } from '@/generated/prisma/client';
import { checksumOf } from '../articles/checksum';
import type { BlockKind, TextRecord } from '../articles/record';
import type { Database } from '../database';
import type { ArticleContent } from '../editing/contents/articles';
import { textsOf } from '../editing/drafted-texts';
import { InputError } from '../errors';
import { assertSlugs } from '../filters/slugs';
import { idOfSlug } from '../identity';
import { publication, textOf } from '../import/digest';
import { isAddress, isDate } from '../import/format';
import { tidy } from '../import/plain-text';
import type { LocalizedTexts } from '../text/localized';
import { isStorable } from '../text/offsets';
import { LONGEST_ARTICLE, LONGEST_BLOCK, MOST_BLOCKS } from './limits';

/** What is known of an article besides its text, as somebody states it. `outlet` is a slug; `date` YYYY-MM-DD or YYYY-MM. */
export type MetadataDraft = {
  publishedTitle: string | null;
  title: LocalizedTexts;
  outlet: string;
  url: string | null;
  language: string;
  date: string;
  author: string | null;
};

/** A text as somebody states it. */
export type TextDraft = { language: string; blocks: readonly { kind: BlockKind; text: string }[] };

type Metadata = Omit<ArticleContent, 'slug' | 'bodyKind' | 'checksum' | 'texts'>;

const LONGEST_TITLE = 500;

/**
 * What is stored of an article besides its text.
 * @throws InputError naming what cannot be accepted.
 */
export async function metadataOf(db: Database, draft: MetadataDraft): Promise<Metadata> {
  const { outlet, url, language, date } = draft;
  if (!/^[a-z]{2,3}$/.test(language))
    throw new InputError('INVALID_VALUE', 'language', language, 'a code such as "ar" (ISO 639)');
  if (!isDate(date)) throw new InputError('INVALID_VALUE', 'date', date, 'YYYY-MM-DD, or YYYY-MM');
  if (url !== null && !isAddress(url))
    throw new InputError('INVALID_VALUE', 'url', url.slice(0, 40), 'an http or https address');
  if (outlet === '') throw new InputError('MISSING_VALUE', 'outlet', outlet, 'the slug of an outlet');
  await assertSlugs(db, [{ noun: 'outlet', slug: outlet, field: 'outlet' }]);
  const publishedTitle = line('publishedTitle', draft.publishedTitle);
  const titles = {
    ...textsOf('title', draft.title, LONGEST_TITLE),
    ...(publishedTitle ? { [language]: publishedTitle } : {}),
  };
  if (Object.keys(titles).length === 0)
    throw new InputError('MISSING_VALUE', 'title', draft.title, 'a title in one language at least');
  return {
    outletId: idOfSlug('outlet', outlet),
    url,
    publishedTitle,
    title: titles,
    titleIsOurs: publishedTitle === null,
    language,
    ...publication(date),
    author: line('author', draft.author),
  };
}

/**
 * Texts as they are stored.
 * @throws InputError naming what cannot be accepted.
 */
export function textsOfDraft(drafts: readonly TextDraft[]): TextRecord[] {
  const texts = drafts.map(({ language, blocks }) => {
    if (!/^[a-z]{2,3}$/.test(language))
      throw new InputError('INVALID_VALUE', 'texts.language', language, 'a code such as "ar" (ISO 639)');
    const kept = blocks.map((block) => ({ ...block, text: tidy(block.text.normalize('NFC')) }));
    // Left out, they would move what claims tell by the number of its block.
    if (kept.length === 0 || kept.some(({ text }) => text === ''))
      throw new InputError('MISSING_VALUE', 'texts.blocks', '', 'one paragraph at least, each with words');
    if (kept.length > MOST_BLOCKS)
      throw new InputError('INVALID_RANGE', 'texts.blocks', kept.length, `at most ${MOST_BLOCKS}`);
    const unfit = kept.find(({ text }) => text.length > LONGEST_BLOCK || !isStorable(text));
    if (unfit)
      throw new InputError(
        'INVALID_VALUE',
        'texts.blocks',
        unfit.text.slice(0, 40),
        `at most ${LONGEST_BLOCK} characters`,
      );
    return textOf(language, kept);
  });
  const languages = texts.map(({ language }) => language);
  if (texts.length === 0) throw new InputError('MISSING_VALUE', 'texts', [], 'a text');
  if (new Set(languages).size < texts.length)
    throw new InputError('INVALID_VALUE', 'texts.language', languages, 'each at most once');
  const length = texts.reduce((sum, { body }) => sum + body.length, 0);
  if (length > LONGEST_ARTICLE) throw new InputError('INVALID_RANGE', 'texts', length, `at most ${LONGEST_ARTICLE}`);
  return texts;
}

/** A whole new article. */
export async function articleContent(
  db: Database,
  slug: string,
  draft: MetadataDraft & { bodyKind: BodyKind; texts: readonly TextDraft[] },
): Promise<ArticleContent> {
  const metadata = await metadataOf(db, draft);
  const own = { slug, ...metadata, bodyKind: draft.bodyKind, texts: textsOfDraft(draft.texts) };
  const { outletId: _, ...stated } = own;
  return { ...own, checksum: checksumOf({ ...stated, outlet: draft.outlet, claims: [] }) };
}

function line(field: string, text: string | null): string | null {
  const tidied = tidy(text ?? '');
  if (tidied.length > LONGEST_TITLE || !isStorable(tidied))
    throw new InputError('INVALID_VALUE', field, tidied.slice(0, 40), `at most ${LONGEST_TITLE} characters`);
  return tidied || null;
}
