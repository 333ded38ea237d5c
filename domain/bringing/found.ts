import type { BodyKind, ClaimKind, SpeechType } from '@/generated/prisma/client';
import type { Part } from '../import/plain-text';
import type { LocalizedTexts } from '../text/localized';

/** A text of an article as it was found: its blocks, and its language where that is known. */
export type FoundText = { language: string | null; blocks: readonly Part[] };

/** A claim that came along with an article; `analyst` and `topic` are slugs, `block` counts the blocks of the text from 0. */
export type FoundClaim = {
  analyst: string;
  speech: SpeechType;
  kind: ClaimKind;
  paraphrase: LocalizedTexts;
  passages: readonly { language: string; block: number; exact: string }[];
  stances: readonly { topic: string; value: number; mixed: boolean; rationale: LocalizedTexts }[];
};

/** What was found of an article in what somebody brought; null where nothing was. */
export type FoundArticle = {
  /** The slug that its file gives it. */
  slug: string | null;
  publishedTitle: string | null;
  /** Titles in other words or languages than the published one. */
  title: LocalizedTexts;
  /** The publication, by its slug, its name, or an address of it. */
  outlet: string | null;
  url: string | null;
  language: string | null;
  /** YYYY-MM-DD, or YYYY-MM. */
  date: string | null;
  author: string | null;
  bodyKind: BodyKind;
  texts: readonly FoundText[];
  claims: readonly FoundClaim[];
};

/** An article of which nothing is known yet. */
export const NOTHING_FOUND: FoundArticle = {
  slug: null,
  publishedTitle: null,
  title: {},
  outlet: null,
  url: null,
  language: null,
  date: null,
  author: null,
  bodyKind: 'FULL_TEXT',
  texts: [],
  claims: [],
};
