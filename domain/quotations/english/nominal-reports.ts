import type { FoundReport as Found } from '../found';
import type { Item } from '../sentences';
import type { VerbCue } from './cues';
import { base } from './found';
import { parseMention } from './mentions';
import { isCapital } from './names';
import { speakerOf } from './subjects';
import { ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from './words';

/** X denied any part in it; X called the plan “reckless”; X blamed a clerk for it. */
export function nominal(items: readonly Item[], cue: VerbCue, found: readonly Found[]): Found | null {
  const { frames } = cue.verb;
  const describes = frames.has('describe');
  const blames = frames.has('blame');
  let at = cue.next;
  while (
    items[at]?.kind === 'word' &&
    (/[a-z]{3}ly$/u.test(items[at]!.folded) || /^(?:also|again|only|once)$/u.test(items[at]!.folded))
  )
    at++;
  const linked = LINKED.get(cue.verb.base)?.test(items[at]?.folded ?? '') === true && items[at]!.kind === 'word';
  if (linked) at++;
  if (!frames.has('object') && !describes && !blames && !linked) return null;
  const first = items[at];
  if (first === undefined) return null;
  let to: number | null = null;
  if (first.kind === 'marked') {
    if (describes || (!blames && !frames.has('object'))) return null;
  } else if (first.kind !== 'word') return null;
  else {
    if (
      PREPOSITIONS.has(first.folded) ||
      CONJUNCTIONS.has(first.folded) ||
      (AUXILIARIES.has(first.folded) && !/^(?:having|being|doing)$/u.test(first.folded)) ||
      (ADVERBS.has(first.folded) && !DETERMINERS.has(first.folded))
    )
      return null;
    const gerund = /[a-z]{2}ing$/u.test(first.folded);
    const pronoun = /^(?:him|her|them|it|us|himself|herself|themselves|itself)$/u.test(first.folded);
    const nounPhrase =
      DETERMINERS.has(first.folded) ||
      isCapital(first) ||
      gerund ||
      pronoun ||
      /s$/u.test(first.folded) ||
      frames.has('object') ||
      describes;
    if (!nounPhrase) return null;
    if (describes && !describesIt(items, at, cue)) {
      if (!frames.has('object')) return null;
    }
  }
  if (STATES_FACTS.has(cue.verb.base) && first.kind !== 'marked' && !describes && !linked && !isHappening(items, at)) {
    if (!(DETERMINERS.has(first.folded) && isAbstractNoun(items, at))) return null;
  }
  const { speaker, clauseStart } = speakerOf(items, cue, found);
  if (speaker === null) return null;
  if (
    speaker.kind === 'pronoun' &&
    items[cue.from - 1]?.folded === 'it' &&
    /^(?:expect|call|announce|report|confirm|reveal)$/u.test(cue.verb.base) === false &&
    cue.verb.base === 'find'
  )
    return null;
  if (first.kind === 'marked' && !blames && !describes && items.length - at <= 2) to = at + 1;
  return {
    ...base(items, cue),
    clauseStart,
    speaker,
    reason: describes ? 'verb-description' : 'verb-object',
    type: 'indirect',
    from: at,
    to,
  };
}

// Verbs that as often tell a fact or an act than something said: a nominal counts only where it is abstract.
const STATES_FACTS = new Set([
  'report',
  'announce',
  'reveal',
  'disclose',
  'confirm',
  'note',
  'observe',
  'recall',
  'mention',
  'suspect',
  'accept',
  'signal',
  'reject',
  'welcome',
  'propose',
  'request',
  'demand',
  'suggest',
  'guarantee',
  'highlight',
  'explain',
  'state',
  'estimate',
  'underline',
  'stress',
  'emphasise',
  'emphasize',
  'recommend',
  'acknowledge',
  'admit',
  'concede',
  'warn',
  'remember',
  'promise',
  'underscore',
  'applaud',
  'query',
  'question',
  'contradict',
  'call',
]);

// What a verb takes what is said with: warned of, complained about.
const LINKED: ReadonlyMap<string, RegExp> = new Map([
  ['warn', /^(?:of|about|against)$/u],
  ['caution', /^(?:against|about)$/u],
  ['complain', /^(?:of|about)$/u],
  ['boast', /^(?:of|about)$/u],
  ['hint', /^at$/u],
  ['fret', /^(?:about|over)$/u],
  ['joke', /^about$/u],
]);

/** reported hearing shots, remembers water coming in: what happened, told by a form in -ing. */
const isHappening = (items: readonly Item[], at: number) =>
  [items[at], items[at + 1]].some(
    (item) => item?.kind === 'word' && /[a-z]{3}ing$/u.test(item.folded) && !ABSTRACT_ING.test(item.folded),
  );
const ABSTRACT_ING =
  /^(?:morning|evening|building|meeting|wedding|nothing|something|anything|everything|during|king|spring|string)$/u;

const ABSTRACT =
  /(?:tion|sion|ment|ness|ity|ance|ence|ism|ship|al|ure|age|ing|cy|th)s?$|^(?:need|lack|rise|fall|cut|cuts|loss|losses|delay|delays|end|start|return|change|changes|increase|decrease|drop|surge|growth|risk|risks|danger|threat|harm|wave|collapse|shortage|shortages|link|links|role|part|plan|plans|claim|claims|charge|charges|report|reports|rumour|rumours|accusation|crisis|war|victory|defeat|result|results|problem|problems|fault|blame|idea|right|duty|effect|effects|impact|use|value|importance|spread|repeat|worst|future|outcome|inquiry|response|apology|answers?|review|probe|truth|justice)$/u;

function isAbstractNoun(items: readonly Item[], at: number): boolean {
  for (let index = at; index < Math.min(items.length, at + 7); index++) {
    const { kind, folded } = items[index]!;
    if (kind !== 'word' || PREPOSITIONS.has(folded)) return false;
    if (
      ABSTRACT.test(folded) &&
      !/^(?:morning|evening|building|meeting|wedding|thing|king|north|south|month|hospital|city|page|village|cottage)$/u.test(
        folded,
      )
    )
      return true;
  }
  return false;
}

/** Whether something is said of the object: words in marks, "as", an infinitive, or an adjective after it. */
function describesIt(items: readonly Item[], at: number, cue: VerbCue): boolean {
  const end = contentLimit(items, at);
  for (let index = at; index < Math.min(end, at + 30); index++) {
    const item = items[index]!;
    if (item.kind === 'marked') return true;
    if (
      item.kind === 'word' &&
      index > at &&
      (item.folded === 'as' || (item.folded === 'to' && items[index + 1]?.folded === 'be'))
    )
      return true;
  }
  if (/^(?:condemn|criticise|criticize|denounce|praise|slam|blast|deplore|decry|hail|mock|laud)$/u.test(cue.verb.base))
    return cue.verb.frames.has('describe');
  if (!/^(?:call|consider|deem|declare|find|label|brand|judge|pronounce|dub)$/u.test(cue.verb.base)) return false;
  const pronoun = /^(?:him|her|them|it|himself|herself|itself|themselves)$/u.test(items[at]!.folded);
  const parsed = pronoun ? null : parseMention(items, at, end);
  const next = pronoun ? at + 1 : (parsed?.next ?? at);
  const after = items[next];
  return (
    after?.kind === 'word' &&
    next > at &&
    next < end &&
    !PREPOSITIONS.has(after.folded) &&
    !CONJUNCTIONS.has(after.folded) &&
    cue.verb.base !== 'find'
  );
}

const contentLimit = (items: readonly Item[], at: number) => {
  let end = at;
  while (end < items.length && items[end]!.kind !== 'semicolon' && items[end]!.kind !== 'stop') end++;
  return end;
};
