import type { Polarity, QuotationType, Reason, Span } from './quotation';

export type Gender = 'm' | 'f';
export type Number = 's' | 'p';

/** Words that name or refer to somebody, or a subject that the language leaves out. */
export interface Mention extends Span {
  kind: 'name' | 'noun' | 'pronoun' | 'dropped';
  /** The name where there is one, else the noun with what belongs to it. */
  label: string;
  /** Folded nouns by which the same person or body may be called again: office, trade, kind of document. */
  keys: string[];
  /** Refers to somebody the text knows already, or is expected to. */
  definite: boolean;
  /** Tells no more than sex, age or standing. */
  epithet: boolean;
  /** A calling (the poet, the officer) that may mean somebody named without a title before. */
  calling: boolean;
  /** An office (the minister) that may be that of somebody named without a title before. */
  office: boolean;
  /** A document, which stands for its author. */
  document: boolean;
  gender: Gender | null;
  number: Number | null;
}

/** A report as a rule finds it, with its speaker not yet told. */
export interface Report extends Span {
  type: Exclude<QuotationType, 'floating'>;
  cue: Span;
  speaker: Mention;
  polarity: Polarity;
  reason: Reason;
  /** Documents named beside the report: their author is its speaker. */
  documents: string[];
}

/** What a sentence holds for the search: its reports and everybody it mentions, in order. */
export interface SentenceReports {
  reports: Report[];
  mentions: Mention[];
}

/** Words that are known to mention somebody, and what is told of them besides. */
export const mentionAt = (
  { start, end }: Span,
  told: Pick<Mention, 'kind'> & Partial<Omit<Mention, keyof Span>>,
): Mention => ({
  start,
  end,
  label: '',
  keys: [],
  definite: true,
  epithet: false,
  calling: false,
  office: false,
  document: false,
  gender: null,
  number: null,
  ...told,
});

export const dropped = (at: number, gender: Gender | null, number: Number | null): Mention =>
  mentionAt({ start: at, end: at }, { kind: 'dropped', gender, number });
