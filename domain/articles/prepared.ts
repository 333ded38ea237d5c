import { InputError } from '../errors';
import { idOfSlug, type SluggedNoun } from '../identity';
import type { Carrier } from '../storage/carrier';
import { Dictionary } from '../storage/dictionary';
import { codePoints } from '../text/offsets';
import { verifyPassage } from '../text/passages';
import { type PackedContents, packContents } from '../totals/packed-contents';
import { type PackedWords, packWords } from '../words/packed-words';
import { checksumOf } from './checksum';
import { afterMerges, type Merges, NO_MERGES, namesMerged } from './merges';
import { numberClaims } from './numbers';
import type { ArticleRecord } from './record';
import { rowsOf } from './rows';
import { ARTICLE, CLAIM, PASSAGE, POSITION, STANCE, TEXT } from './tables';

/** An article with all that can be known of it before the database is asked, so that it can be made while it works. */
export type PreparedArticle<Packed> = {
  /** As it is written: its claims are those of whom their analysts have become. Asked for where it was stored before. */
  record: () => ArticleRecord;
  id: string;
  /** Of the record as it was given, so that the same file stays the same whatever is merged. */
  checksum: string;
  claims: number;
  stances: number;
  /** Its rows as a new article's, as they travel. */
  rows: Record<'articles' | 'texts' | 'claims' | 'passages' | 'stances' | 'positions', Packed>;
  /** What totals and the vocabulary count of it as a new article. */
  contents: PackedContents;
  words: PackedWords;
};

/**
 * Checks an article and makes its rows.
 * @param shared what it has in common with the others that are written with it.
 * @param merges what the names of analysts and topics have become.
 * @throws InputError where a passage differs from its text.
 */
export function prepareArticle<Packed>(
  given: ArticleRecord,
  carrier: Pick<Carrier<Packed>, 'pack'>,
  shared: SharedInBatch = sharedInBatch(),
  merges: Merges = NO_MERGES,
): PreparedArticle<Packed> {
  verifyPassages(given);
  return prepareCutArticle(given, carrier, shared, merges);
}

/** The same of an article whose passages were cut out of its texts a moment ago. */
export function prepareCutArticle<Packed>(
  given: ArticleRecord,
  { pack }: Pick<Carrier<Packed>, 'pack'>,
  { idOf, names, vocabulary }: SharedInBatch,
  merges: Merges = NO_MERGES,
): PreparedArticle<Packed> {
  const id = idOf('article', given.slug);
  const checksum = checksumOf(given);
  const record = namesMerged(given, merges) ? afterMerges(given, merges) : given;
  const { article, texts, claims, passages, stances, positions, words } = rowsOf(
    { record, id, checksum, ...numberClaims(record.claims, [], 1) },
    idOf,
  );
  return {
    record: () => record,
    id,
    checksum,
    claims: claims.length,
    stances: stances.length,
    rows: {
      articles: pack(ARTICLE, [article]),
      texts: pack(TEXT, texts),
      claims: pack(CLAIM, claims),
      passages: pack(PASSAGE, passages),
      stances: pack(STANCE, stances),
      positions: pack(POSITION, positions),
    },
    contents: packContents(record, idOf, names),
    words: packWords(words.article, words.claims, vocabulary),
  };
}

/** What articles that are written together have in common: ids of slugs, and what totals and the vocabulary count. */
export type SharedInBatch = { idOf: typeof idOfSlug; names: Dictionary; vocabulary: Dictionary };

/** For as many articles as one batch has: it forgets nothing. */
export function sharedInBatch(): SharedInBatch {
  return { idOf: rememberedIds(), names: new Dictionary(), vocabulary: new Dictionary() };
}

function rememberedIds(): typeof idOfSlug {
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
