import type { FoundReport as Found } from '../found';
import type { Mention, SentenceReports } from '../report';
import type { Item, Sentence } from '../sentences';
import { afterClause, clause } from './clause-reports';
import { finish } from './contents';
import { verbAt } from './cues';
import { afterMarks, beforeMarks, fragment, quotedSaying } from './marked-reports';
import { type ParsedMention, parseMention } from './mentions';
import { isCapital } from './names';
import { nominal } from './nominal-reports';
import { nounReport, sourceReport } from './source-reports';
import { DOCUMENTS, INSTITUTIONS, PEOPLE } from './words';

/** The reports in an English sentence. */
export function englishReports(sentence: Sentence): SentenceReports {
  const { items } = sentence;
  const found: Found[] = [];
  const claimed = new Set<number>();
  for (let at = 0; at < items.length; at++) {
    if (items[at]!.kind !== 'word') continue;
    const one = sourceReport(items, at, claimed) ?? verbReport(items, at, claimed, found) ?? nounReport(items, at);
    if (one === null) continue;
    found.push(one);
    for (let index = one.from; index < (one.to ?? one.from + 1); index++) if (items[index]?.marked) claimed.add(index);
  }
  const mentions: Mention[] = [];
  const documents: string[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    if (item.kind !== 'word') continue;
    if (DOCUMENTS.has(item.folded)) documents.push(item.folded);
    const bystander = bystanderAt(items, at);
    if (bystander === null) continue;
    mentions.push(bystander.mention);
    at = Math.max(at, bystander.next - 1);
  }
  return { reports: finish(items, found, documents), mentions };
}

const PLACE_PREPOSITIONS = new Set([
  'in',
  'at',
  'on',
  'near',
  'above',
  'below',
  'along',
  'across',
  'towards',
  'toward',
  'around',
  'outside',
  'through',
  'into',
  'since',
  'until',
  'during',
  'over',
  'past',
]);

/** Somebody with a name, or a body or person with an article, wherever it stands. */
function bystanderAt(items: readonly Item[], at: number): ParsedMention | null {
  const item = items[at]!;
  const previous = items[at - 1];
  if (previous?.kind === 'word' && PLACE_PREPOSITIONS.has(previous.folded)) return null;
  const determined = /^(?:the|a|an|his|her|its|their|my|our)$/u.test(item.folded);
  if (!determined && !isCapital(item)) return null;
  const parsed = parseMention(items, at, Math.min(items.length, at + 16));
  if (parsed === null || parsed.mention.kind === 'pronoun') return null;
  const { mention } = parsed;
  if (mention.kind === 'name') {
    const words = items.filter(
      ({ start, end, kind }) => kind === 'word' && start >= mention.start && end <= mention.end,
    ).length;
    if (words < 2 && mention.keys.length === 0) return null;
    return parsed;
  }
  const key = mention.keys[0] ?? '';
  return mention.gender !== null || PEOPLE.test(key) || (INSTITUTIONS.has(key) && parsed.next - at > 2) ? parsed : null;
}

function verbReport(
  items: readonly Item[],
  at: number,
  claimed: ReadonlySet<number>,
  found: readonly Found[],
): Found | null {
  const cue = verbAt(items, at);
  // A banner reading “…”: what is written there.
  if (cue === null || (cue.verb.base === 'read' && cue.form === 'ing')) return null;
  // It goes without saying.
  if (cue.form === 'ing' && items[cue.from - 1]?.folded === 'without') return null;
  return (
    quotedSaying(items, cue) ??
    afterMarks(items, cue, claimed) ??
    beforeMarks(items, cue) ??
    fragment(items, cue) ??
    clause(items, cue, found) ??
    nominal(items, cue, found) ??
    afterClause(items, cue, found)
  );
}
