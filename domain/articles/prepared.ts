import { InputError } from '../errors';
import { idOfSlug, type SluggedNoun } from '../identity';
import { codePoints } from '../text/offsets';
import { verifyPassage } from '../text/passages';
import { checksumOf } from './checksum';
import { numberClaims } from './numbers';
import type { ArticleRecord } from './record';
import { rowsOf } from './rows';

/** An article with all that can be known of it before the database is asked, so that it can be made while it works. */
export type PreparedArticle = {
  record: ArticleRecord;
  id: string;
  checksum: string;
  claims: number;
  stances: number;
  /** Its rows as a new article's, written as JSON. */
  rows: Record<'articles' | 'texts' | 'claims' | 'passages' | 'stances', string[]>;
};

/**
 * Checks an article and makes its rows.
 * @throws InputError where a passage differs from its text.
 */
export function prepareArticle(record: ArticleRecord, idOf = idOfSlug): PreparedArticle {
  verifyPassages(record);
  const id = idOf('article', record.slug);
  const checksum = checksumOf(record);
  const { article, texts, claims, passages, stances } = rowsOf(
    { record, id, checksum, ...numberClaims(record.claims, [], 1) },
    idOf,
  );
  const written = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row));
  return {
    record,
    id,
    checksum,
    claims: claims.length,
    stances: stances.length,
    rows: {
      articles: written([article]),
      texts: written(texts),
      claims: written(claims),
      passages: written(passages),
      stances: written(stances),
    },
  };
}

/** Ids of slugs, each made once. For as many as one batch names: it forgets none. */
export function rememberedIds(): typeof idOfSlug {
  const known = new Map<string, string>();
  return (noun: SluggedNoun, slug: string) => {
    const key = `${noun}:${slug}`;
    const id = known.get(key) ?? idOfSlug(noun, slug);
    known.set(key, id);
    return id;
  };
}

function verifyPassages(record: ArticleRecord): void {
  const texts = new Map(record.texts.map((text) => [text.language, codePoints(text.body)]));
  for (const claim of record.claims) {
    for (const passage of claim.passages) {
      const text = texts.get(passage.language);
      if (!text) {
        const languages = [...texts.keys()].join(', ');
        throw new InputError(
          'INVALID_VALUE',
          'passage.language',
          passage.language,
          `a language of the article's texts: ${languages}`,
        );
      }
      verifyPassage(text, passage);
    }
  }
}
