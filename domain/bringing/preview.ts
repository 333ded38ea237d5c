import type { Database } from '../database';
import type { Actor } from '../editing/actor';
import { demand } from '../editing/permissions';
import type { Environment } from '../environment';
import { existingSlugs } from '../import/existing';
import { type Duplicate, duplicatesOf } from './duplicates';
import { BringError } from './errors';
import type { FoundArticle, FoundClaim } from './found';
import { MOST_BLOCKS } from './limits';
import { type FoundOutlet, recogniseOutlet } from './outlet';
import { readSource, type Source } from './source';

/** A claim that came along, with what it names that is not stored: it cannot be brought then. */
export type PreviewedClaim = FoundClaim & { unknown: readonly { noun: 'analyst' | 'topic'; slug: string }[] };

/** An article as it would be stored, with what is stored already that it may be. */
export type PreviewedArticle = Omit<FoundArticle, 'outlet' | 'claims'> & {
  outlet: FoundOutlet;
  claims: PreviewedClaim[];
  duplicates: Duplicate[];
};

/** What was found in what somebody brought; nothing of it is stored. */
export type Preview = { encoding: string | null; url: string | null; articles: PreviewedArticle[] };

/** More articles than these are not brought at once; `mawqif import` takes any number. */
const MOST_ARTICLES = 200;

/**
 * Reads what somebody brings and recognises what it is, without storing anything.
 * @throws RefusedError, BringError.
 */
export async function previewArticles(
  db: Database,
  actor: Actor,
  source: Source,
  settings: Environment['bringing'],
): Promise<Preview> {
  demand(actor, 'article.create');
  const { articles, ...of } = await readSource(source, settings);
  if (articles.length > MOST_ARTICLES)
    throw new BringError('TOO_LARGE', `${articles.length} articles; at most ${MOST_ARTICLES}.`, source.kind);
  const blocks = Math.max(...articles.flatMap(({ texts }) => texts.map((text) => text.blocks.length)));
  if (blocks > MOST_BLOCKS)
    throw new BringError('TOO_LARGE', `${blocks} paragraphs; at most ${MOST_BLOCKS}.`, source.kind);
  const unknown = await unknownIn(
    db,
    articles.flatMap(({ claims }) => claims),
  );
  const previewed: PreviewedArticle[] = [];
  for (const { outlet, claims, ...article } of articles) {
    previewed.push({
      ...article,
      outlet: await recogniseOutlet(db, { stated: outlet, url: article.url }),
      claims: claims.map((claim) => ({ ...claim, unknown: unknown(claim) })),
      duplicates: await duplicatesOf(db, {
        slug: article.slug,
        url: article.url,
        titles: [article.publishedTitle ?? '', ...Object.values(article.title)].filter(Boolean),
        bodies: article.texts.map((text) => text.blocks.map((block) => block.text).join('\n')),
      }),
    });
  }
  return { ...of, articles: previewed };
}

/** What a claim names that is not stored; two statements for all. */
async function unknownIn(db: Database, claims: readonly FoundClaim[]) {
  const analysts = [...new Set(claims.map(({ analyst }) => analyst))];
  const topics = [...new Set(claims.flatMap(({ stances }) => stances.map(({ topic }) => topic)))];
  const stored = {
    analyst: await existingSlugs(db, 'analyst', analysts),
    topic: await existingSlugs(db, 'topic', topics),
  };
  return ({ analyst, stances }: FoundClaim) =>
    [
      { noun: 'analyst' as const, slug: analyst },
      ...stances.map(({ topic }) => ({ noun: 'topic' as const, slug: topic })),
    ].filter(({ noun, slug }) => !stored[noun].has(slug));
}
