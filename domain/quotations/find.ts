import { recogniseLanguage } from '@/domain/text/language';
import { arabicReports } from './arabic/rules';
import { ARABIC_SENTENCES } from './arabic/sentence-rules';
import { Cast } from './cast';
import { turnsIn } from './dialogue';
import { englishReports } from './english/rules';
import { ENGLISH_SENTENCES } from './english/sentence-rules';
import { type Floating, floatingIn } from './floating';
import { markedSpans } from './marks';
import type { Quotation, QuotationLanguage } from './quotation';
import type { Report, SentenceReports } from './report';
import { type Sentence, sentencesOf } from './sentences';
import { disjointOrNested } from './settle';
import { tokensOf } from './tokens';
import { trimmed } from './trim';

const RULES = {
  ar: { sentences: ARABIC_SENTENCES, reports: arabicReports },
  en: { sentences: ENGLISH_SENTENCES, reports: englishReports },
};

/**
 * The quotations of a text with their speakers, in the order in which they begin; contents are disjoint or nested.
 * Without `language` it is recognised; a text in neither Arabic nor English holds none. Time grows with the length of the
 * text. `watch` is given the tokens and the items of sentences before they are read, so that looks at them can be counted.
 */
export function findQuotations(
  text: string,
  {
    language,
    watch = (list) => list,
  }: { language?: QuotationLanguage; watch?: <T extends object>(list: T[]) => T[] } = {},
): Quotation[] {
  const used = language ?? languageOf(text);
  if (used === null) return [];
  const rules = RULES[used];
  const tokens = watch(tokensOf(text));
  const spans = markedSpans(text, tokens);
  const read = sentencesOf(tokens, spans, rules.sentences).map((sentence) => ({
    sentence,
    ...rules.reports(sentence),
  }));
  return disjointOrNested(attribute(text, read));
}

/** A short text says little: its script decides then. */
function languageOf(text: string): QuotationLanguage | null {
  const recognised = recogniseLanguage(text);
  if (recognised === 'ar' || recognised === 'en') return recognised;
  if (recognised !== null) return null;
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (arabic + latin < 4) return null;
  return arabic > latin ? 'ar' : /\b(?:the|said|says|that|and)\b/iu.test(text) ? 'en' : null;
}

/** Where the reports of a sentence have their cues. */
function cuesOf(read: readonly Read[]): (sentence: Sentence) => number[] {
  const starts = new Map(read.map(({ sentence, reports }) => [sentence, reports.map(({ cue }) => cue.start)]));
  return (sentence) => starts.get(sentence) ?? [];
}

type Read = SentenceReports & { sentence: Sentence };

function attribute(text: string, read: readonly Read[]): Quotation[] {
  const outer = read.filter(({ sentence }) => sentence.within === null);
  const cast = new Cast(text);
  for (const { mentions } of outer) for (const mention of mentions) cast.hear(mention);
  for (const { reports } of outer) for (const { speaker } of reports) cast.hear(speaker);
  for (const { mentions } of outer) for (const mention of mentions) cast.foresee(mention);
  for (const { reports } of outer) for (const { speaker } of reports) cast.foresee(speaker);
  const turns = new Map(
    turnsIn(
      outer.map(({ sentence }) => sentence),
      { cues: cuesOf(outer), isKnown: (label) => cast.knows(label) },
    ).map(({ sentence, report }) => [sentence, report]),
  );
  const quotations: Quotation[] = [];
  const floating: Floating = floatingIn();
  const inner = read.filter(({ sentence }) => sentence.within !== null);
  for (const { sentence, reports, mentions } of outer) {
    const turn = turns.get(sentence);
    const events = [
      ...mentions.map((mention) => ({ at: mention.start, mention, report: null as Report | null })),
      ...[...(turn === undefined ? [] : [turn]), ...reports].map((report) => ({
        at: report.cue.start,
        mention: null,
        report,
      })),
    ].sort((a, b) => a.at - b.at || (a.report === null ? -1 : 1));
    for (const { mention, report } of events) {
      if (mention !== null) cast.meet(mention);
      else if (report !== null) add(report, cast.speaks(report.speaker, report.documents));
    }
    floating.pass(sentence, quotations, cast.subjectBefore());
    cast.sentenceEnds();
  }
  for (const { reports, mentions } of inner) {
    const own = new Cast(text, cast);
    for (const mention of mentions) own.foresee(mention);
    const events = [
      ...mentions.map((mention) => ({ at: mention.start, mention, report: null as Report | null })),
      ...reports.map((report) => ({ at: report.cue.start, mention: null, report })),
    ].sort((a, b) => a.at - b.at);
    for (const { mention, report } of events) {
      if (mention !== null) own.meet(mention);
      else if (report !== null) add(report, own.speaks(report.speaker, []));
    }
    own.sentenceEnds();
  }
  return quotations;

  function add(report: Report, actor: string | null) {
    const content = trimmed(text, report);
    if (content === null) return;
    const { speaker } = report;
    quotations.push({
      ...content,
      type: report.type,
      cue: report.cue,
      speaker: speaker.kind === 'dropped' ? null : { start: speaker.start, end: speaker.end },
      actor,
      polarity: report.polarity,
      reason: report.reason,
    });
  }
}
