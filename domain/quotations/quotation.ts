/** The languages whose rules are known. */
export type QuotationLanguage = 'ar' | 'en';

export type QuotationType = 'direct' | 'indirect' | 'mixed' | 'floating';

/** Of the report, not of what is reported: `denied` where the text has it that it was not said. */
export type Polarity = 'asserted' | 'denied' | 'hypothetical';

/** Half-open, in UTF-16 code units of the text. */
export interface Span {
  start: number;
  end: number;
}

/** The rule that found a quotation. */
export type Reason =
  | 'verb-marks'
  | 'verb-colon'
  | 'verb-clause'
  | 'verb-bare-clause'
  | 'verb-question'
  | 'verb-object'
  | 'verb-description'
  | 'marks-verb'
  | 'clause-verb'
  | 'participle'
  | 'source-before'
  | 'source-after'
  | 'reporting-noun'
  | 'fragment'
  | 'turn'
  | 'next-paragraph'
  | 'beside-quotation';

/** A quotation with its speaker. What people say themselves is `text.slice(start, end)`. */
export interface Quotation extends Span {
  type: QuotationType;
  /** The verb, noun or preposition that reports; none for floating quotations. */
  cue: Span | null;
  /** The nearest words that name or refer to the speaker. */
  speaker: Span | null;
  /** The speaker as the text first names them, or else first calls them; null if the text does not tell. */
  actor: string | null;
  polarity: Polarity;
  reason: Reason;
}
