import type { ArticleRecord, Block, ClaimRecord, TextRecord } from '../articles/record';
import { codePoints, countCodePoints } from '../text/offsets';
import { passageAt } from '../text/passages';
import type { ArticleFile, ClaimFile } from './format';

/** The languages in which the corpus format carries a digest. */
const LANGUAGES = ['ar', 'en'] as const;

/** What stands between two blocks of a body. */
export const BLOCK_SEPARATOR = '\n\n';

/**
 * An article file as it is written to the database, its keys in the order in which its checksum is made. Its digest becomes one text per language, a block per entry
 * (docs/decisions/0013); a claim's passage in each language is its own entry's sentence.
 */
export function articleOfDigest(file: ArticleFile): ArticleRecord {
  const texts = LANGUAGES.map((language) =>
    textOf(
      language,
      file.digest.map((entry) =>
        'section' in entry
          ? { kind: 'heading', text: entry.section[language] }
          : { kind: 'paragraph', text: entry[language] },
      ),
    ),
  );
  const numbered = texts.map((text) => ({ ...text, characters: codePoints(text.body) }));
  const claims = file.digest.flatMap((entry, index): ClaimRecord[] =>
    'claim' in entry && entry.claim
      ? [
          claimOf(
            entry.claim,
            numbered.map(({ language, characters, blocks }) => {
              const { start, end } = blocks[index]!;
              const { exact, prefix, suffix } = passageAt(characters, start, end);
              return { end, exact, language, prefix, start, suffix };
            }),
          ),
        ]
      : [],
  );
  const { publishedOn, datePrecision } = publication(file.publishedAt);
  return {
    author: file.author,
    bodyKind: 'DIGEST',
    claims,
    datePrecision,
    language: file.language,
    outlet: file.outlet,
    publishedOn,
    publishedTitle: file.title,
    slug: file.slug,
    texts,
    title: { ar: file.titleAr, en: file.titleEn },
    titleIsOurs: file.titleIsOurs,
    url: file.url,
  };
}

/** The stored date of a day (YYYY-MM-DD), or of a month (YYYY-MM): its 15th, the middle, so that no end of it is favoured. */
export function publication(date: string): Pick<ArticleRecord, 'publishedOn' | 'datePrecision'> {
  return date.length === 7
    ? { publishedOn: `${date}-15`, datePrecision: 'MONTH' }
    : { publishedOn: date, datePrecision: 'DAY' };
}

/** A body out of its blocks, and where each of them stands in it. */
export function textOf(language: string, parts: readonly { kind: Block['kind']; text: string }[]): TextRecord {
  let end = -BLOCK_SEPARATOR.length;
  const blocks = parts.map(({ kind, text }) => {
    const start = end + BLOCK_SEPARATOR.length;
    end = start + countCodePoints(text);
    return { end, kind, start };
  });
  return { blocks, body: parts.map((part) => part.text).join(BLOCK_SEPARATOR), language };
}

function claimOf(file: ClaimFile, passages: ClaimRecord['passages']): ClaimRecord {
  return {
    analyst: file.speaker,
    key: file.id,
    kind: upperCase(file.kind),
    paraphrase: file.text,
    passages,
    sourceParagraph: file.sourceParagraph,
    speech: upperCase(file.speech),
    stances: file.stances.map(({ mixed, rationale, topic, value }) => ({ mixed, rationale, topic, value })),
  };
}

/** A word of the format as the database's enumeration writes it. */
export function upperCase<Word extends string>(word: Word): Uppercase<Word> {
  return word.toUpperCase() as Uppercase<Word>;
}
