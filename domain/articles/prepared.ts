import { InputError } from '../errors';
import { idOfSlug, type SluggedNoun } from '../identity';
import type { Carrier } from '../storage/carrier';
import { codePoints } from '../text/offsets';
import { verifyPassage } from '../text/passages';
import type { ContentRow } from '../totals/contents';
import type { Word } from '../words/words';
import { checksumOf } from './checksum';
import { afterMerges, type Merges, NO_MERGES, namesMerged } from './merges';
import { numberClaims } from './numbers';
import type { ArticleRecord } from './record';
import { rowsOf } from './rows';
import { ARTICLE, CLAIM, PASSAGE, POSITION, STANCE, TEXT } from './tables';

type Contents = Omit<ContentRow, 'perspectiveId'>[];

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
  /** What totals count of it as a new article; only the database knows whose side its speakers are on. */
  contents: Contents;
  /** The different words of the article, and of each of its claims. */
  words: { article: Word[]; claims: Word[][] };
};

/**
 * Checks an article and makes its rows.
 * @param merges what the names of analysts and topics have become.
 * @throws InputError where a passage differs from its text.
 */
export function prepareArticle<Packed>(
  given: ArticleRecord,
  { pack }: Carrier<Packed>,
  idOf = idOfSlug,
  merges: Merges = NO_MERGES,
): PreparedArticle<Packed> {
  verifyPassages(given);
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
    contents: contentsOf(record, id, idOf),
    words,
  };
}

function contentsOf(record: ArticleRecord, articleId: string, idOf: typeof idOfSlug): Contents {
  const ofArticle = {
    articleId,
    outletId: idOf('outlet', record.outlet),
    language: record.language,
    day: record.publishedOn,
    monthDated: record.datePrecision === 'MONTH',
  };
  return record.claims.flatMap(({ analyst, kind, speech, stances }, index): Contents => {
    const ofClaim = { ...ofArticle, number: index + 1, analystId: idOf('analyst', analyst), kind, speech };
    if (stances.length === 0) return [{ ...ofClaim, topicId: null, value: null, mixed: null }];
    return stances.map(({ topic, value, mixed }) => ({ ...ofClaim, topicId: idOf('topic', topic), value, mixed }));
  });
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
