import { dropped, type Mention } from '../report';
import type { Item } from '../sentences';
import { authorOf } from './authors';
import { isComplementiser } from './cues';
import { cueSpan, type Found } from './found';
import { rawLength } from './letters';
import { maySpeak } from './may-speak';
import { type ParsedMention, parseMention } from './mentions';
import { nameCertainty, unknownName } from './names';
import { keyOf } from './nouns';
import { sourceAt } from './sources';
import { skipConnectors } from './subjects-before';
import { isDefinite, isDocument, MEASURES } from './words';

/** بحسب فلان، … and …، بحسب فلان. */
export function sourceReport(
  items: readonly Item[],
  at: number,
  found: readonly Found[],
  claimed: ReadonlySet<number>,
): Found | null {
  const source = sourceAt(items, at);
  if (source === null) return null;
  const { next, cut, conjunction, possessor } = source;
  let mention: Mention;
  let end: number;
  if (possessor !== null) {
    mention = dropped(items[next - 1]!.end, possessor.gender, possessor.number);
    end = next;
  } else {
    const limit = nextBreak(items, next);
    const head = items[next];
    if (head?.kind !== 'word') return null;
    const folded = head.folded.slice(cut);
    const word = head.folded.startsWith('لل') && cut > 0 ? `ا${folded}` : folded;
    const unknown = unknownSource(items, next, limit, cut, word, source.animate);
    const parsed = unknown ?? parseMention(items, next, Math.min(limit + 7, items.length), cut);
    if (parsed === null) return null;
    const speaks = maySpeak(items, next, parsed, cut);
    if (
      !speaks &&
      !(
        parsed.next === next + 1 &&
        isDefinite(word) &&
        MEASURES.has(word) === false &&
        MEASURES.has(word.slice(2)) === false
      )
    )
      return null;
    if (MEASURES.has(word.replace(/(?:ها|هم|ه)$/u, '')) || (MEASURES.has(word) && parsed.mention.kind !== 'name'))
      return null;
    mention = parsed.mention;
    if (isDocument(word)) {
      const author = authorOf(items, next, limit);
      if (author !== null) mention = { ...author, keys: [...author.keys, keyOf(word)] };
    }
    if (source.animate && mention.kind === 'noun' && isDocument(word)) return null;
    end = Math.max(parsed.next, next + 1);
  }
  const cue = cueSpan(items, at, next - 1, conjunction);
  const base = { at, cue, speaker: mention, polarity: 'asserted' as const };
  let close = end;
  while (close < items.length && items[close]!.kind === 'word' && close - end < 14) close++;
  const leading = at === 0 || conjunction > 0 || leads(items, at);
  if (source.clause) {
    for (let index = end; index < Math.min(items.length, end + 10); index++) {
      if (items[index]!.kind === 'word' && isComplementiser(items[index]!.folded))
        return {
          ...base,
          clauseStart: at,
          reason: 'reporting-noun',
          type: 'indirect',
          from: index + 1,
          to: null,
          before: false,
        };
      if (items[index]!.kind === 'marked')
        return {
          ...base,
          clauseStart: at,
          reason: 'reporting-noun',
          type: 'direct',
          from: index,
          to: index + 1,
          before: false,
        };
    }
  }
  if (leading) {
    let comma = close;
    if (items[comma]?.kind !== 'comma' && items[end - 1]?.kind === 'comma') comma = end - 1;
    const colon = items[comma]?.kind === 'colon';
    const from = items[comma]?.kind === 'comma' || colon ? comma + 1 : end;
    if (items[comma] === undefined && from >= items.length - 1) return null;
    if (from === end && possessor === null && !(items[end]?.kind === 'word')) return null;
    const following = items[from];
    if (following === undefined) return null;
    if (following.kind === 'marked')
      return { ...base, clauseStart: at, reason: 'source-before', type: 'direct', from, to: from + 1, before: false };
    const complementiser =
      following.kind === 'word' && /^(?:فان|ان|انه|فانه|فانها|انها|فانهم)$/u.test(following.folded);
    return {
      ...base,
      clauseStart: at,
      reason: 'source-before',
      type: 'indirect',
      from: complementiser ? from + 1 : from,
      to: null,
      before: false,
    };
  }
  // هي في نظر فلان «…»: the fragment is all there is.
  if (source.animate && items[end]?.marked && !claimed.has(end))
    return { ...base, clauseStart: at, reason: 'source-before', type: 'mixed', from: end, to: end + 1, before: false };
  // After its content: words in marks, or the clause before it.
  let index = at - 1;
  while (
    index >= 0 &&
    (items[index]!.kind === 'comma' || items[index]!.kind === 'dash' || items[index]!.kind === 'stop')
  )
    index--;
  if (
    index >= 0 &&
    items[index]!.kind === 'marked' &&
    !claimed.has(index) &&
    (index === 0 || items[index - 1]!.kind !== 'word')
  ) {
    return {
      ...base,
      clauseStart: at,
      reason: 'source-after',
      type: 'direct',
      from: index,
      to: index + 1,
      before: true,
    };
  }
  const sameContent = found.findLast((one) => one.to === null && one.from < at && !one.before);
  if (sameContent !== undefined) return null;
  let from = 0;
  while (from < index && (items[from]!.kind !== 'word' || /^(?:و?لكن|غير|ان|بيد)$/u.test(items[from]!.folded))) from++;
  if (index - from < 2) return null;
  const first = items[from]!;
  const glued =
    /^[وف]/u.test(first.folded) &&
    first.folded.length > 2 &&
    !/^(?:وزير|وزاره|وصل|وقع|وضع|وجد|وفد|وكاله|فتح|فاز|فرض|فريق|فقد)/u.test(first.folded) &&
    from === 0
      ? rawLength(first.raw, 1)
      : 0;
  return {
    ...base,
    clauseStart: at,
    reason: 'source-after',
    type: 'indirect',
    from,
    to: index + 1,
    contentStart: glued > 0 ? first.start + glued : undefined,
    before: true,
  };
}

/** وفق يرلان كارين: a name nobody knows, which the phrase alone tells to be one. */
function unknownSource(
  items: readonly Item[],
  at: number,
  limit: number,
  cut: number,
  word: string,
  animate: boolean,
): ParsedMention | null {
  const first = items[at]!;
  const found = unknownName(items, at, limit, first.start + rawLength(first.raw, cut), word);
  if (found === null) return null;
  const certainty = nameCertainty(items, at, found.next);
  const alone = found.next === limit && found.next - at === 1;
  return certainty === 'sure' ||
    alone ||
    (animate && certainty === 'likely') ||
    (certainty === 'likely' && found.next === limit)
    ? found
    : null;
}

const leads = (items: readonly Item[], at: number) => {
  const { index } = skipConnectors(items, 0, at);
  return index >= at;
};

function nextBreak(items: readonly Item[], from: number): number {
  let at = from;
  while (at < items.length && items[at]!.kind === 'word') at++;
  return at;
}
