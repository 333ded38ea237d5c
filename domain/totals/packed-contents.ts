import type { ClaimKind, SpeechType } from '@/generated/prisma/client';
import type { ArticleRecord } from '../articles/record';
import type { idOfSlug } from '../identity';
import type { Dictionary } from '../storage/dictionary';
import type { ContentRow } from './contents';

/** What totals count of a new article, all of whose claims are reviewed; only the database knows whose side its speakers are on. */
export type Contents = Omit<ContentRow, 'perspectiveId'>;

/** Contents of an article as numbers, so that they weigh little where they are handed from thread to thread. */
export type PackedContents = {
  /** Those of a dictionary, which articles share. */
  texts: readonly string[];
  /** Of the article, then of each row: see `pack` and `unpack`, the only ones who know. */
  numbers: Int32Array;
};

const NONE = -1;
const OF_ARTICLE = 4;
const OF_ROW = 7;

/** The contents of a record whose claims are numbered from 1. */
export function packContents(record: ArticleRecord, idOf: typeof idOfSlug, dictionary: Dictionary): PackedContents {
  const rows = record.claims.reduce((sum, { stances }) => sum + Math.max(stances.length, 1), 0);
  const numbers = new Int32Array(OF_ARTICLE + OF_ROW * rows);
  let end = 0;
  const add = (number: number) => {
    numbers[end++] = number;
  };
  const addText = (text: string) => add(dictionary.numberOf(text));
  addText(idOf('outlet', record.outlet));
  addText(record.language);
  addText(record.publishedOn);
  add(record.datePrecision === 'MONTH' ? 1 : 0);
  record.claims.forEach(({ analyst, kind, speech, stances }, index) => {
    const ofClaim = () => {
      add(index + 1);
      addText(idOf('analyst', analyst));
      addText(kind);
      addText(speech);
    };
    if (stances.length === 0) {
      ofClaim();
      for (const number of [NONE, 0, 0]) add(number);
    }
    for (const { topic, value, mixed } of stances) {
      ofClaim();
      addText(idOf('topic', topic));
      add(value);
      add(mixed ? 1 : 0);
    }
  });
  return { texts: dictionary.texts, numbers };
}

/** The contents of the article with this id. */
export function unpackContents(articleId: string, { texts, numbers }: PackedContents): Contents[] {
  let at = 0;
  const next = () => numbers[at++]!;
  const nextText = () => texts[next()]!;
  const ofArticle = {
    articleId,
    outletId: nextText(),
    language: nextText(),
    day: nextText(),
    monthDated: next() === 1,
  };
  const rows: Contents[] = [];
  while (at < numbers.length) {
    const ofClaim = {
      ...ofArticle,
      number: next(),
      analystId: nextText(),
      kind: nextText() as ClaimKind,
      speech: nextText() as SpeechType,
    };
    const [topic, value, mixed] = [next(), next(), next() === 1];
    rows.push(
      topic === NONE
        ? { ...ofClaim, topicId: null, value: null, mixed: null }
        : { ...ofClaim, topicId: texts[topic]!, value, mixed },
    );
  }
  return rows;
}
