import type { BodyKind, ClaimKind, DatePrecision, SpeechType } from '@/generated/prisma/client';
import type { LocalizedTexts } from '../text/localized';
import type { Passage } from '../text/passages';

/** What a block of a text is, as stored in ArticleText.blocks. */
export type BlockKind = 'heading' | 'paragraph' | 'quotation';

/** A block of a text: code point offsets into its body, end exclusive. */
export type Block = { kind: BlockKind; start: number; end: number };

/** An article's body in one language. */
export type TextRecord = { language: string; body: string; blocks: readonly Block[] };

/** How far a claim accepts or rejects a topic's proposition, −2 … 2. `topic` is a slug. */
export type StanceRecord = { topic: string; value: number; mixed: boolean; rationale: LocalizedTexts };

/** One statement in an article. `key` is the importer's own id for it; `analyst` is a slug. */
export type ClaimRecord = {
  key: string;
  analyst: string;
  speech: SpeechType;
  kind: ClaimKind;
  paraphrase: LocalizedTexts;
  sourceParagraph: number | null;
  passages: readonly (Passage & { language: string })[];
  stances: readonly StanceRecord[];
};

/** An article with everything that belongs to it, as it is written. `outlet` is a slug, `publishedOn` YYYY-MM-DD. */
export type ArticleRecord = {
  slug: string;
  outlet: string;
  url: string | null;
  publishedTitle: string | null;
  title: LocalizedTexts;
  titleIsOurs: boolean;
  language: string;
  publishedOn: string;
  datePrecision: DatePrecision;
  author: string | null;
  bodyKind: BodyKind;
  texts: readonly TextRecord[];
  claims: readonly ClaimRecord[];
};
