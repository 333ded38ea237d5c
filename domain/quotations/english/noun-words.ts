import type { Item } from '../sentences';
import { reportingVerbs } from './verbs';
import { ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS } from './words';

export const RANKS = new Set(
  'captain capt sergeant sgt colonel col general gen major lieutenant lt admiral commodore brigadier commander inspector superintendent constable sheriff'.split(
    ' ',
  ),
);

export function isVerbLike(items: readonly Item[], at: number): boolean {
  const { folded } = items[at]!;
  if (AUXILIARIES.has(folded)) return true;
  const forms = reportingVerbs().get(folded);
  return forms === undefined
    ? false
    : forms.some(({ form, verb }) =>
        form === 'past' || form === 's' || form === 'ing' ? !NOUNS_TOO.has(folded) : verb.base === 'say',
      );
}

// Forms of reporting verbs that are nouns as often.
const NOUNS_TOO = new Set(
  'reports claims charges comments remarks notes posts texts calls questions answers replies demands requests promises rules views names states labels terms styles brands fears hopes doubts worries plans estimates forecasts signals offers ends starts sums attacks appeals objects counters cries shouts laughs smiles sighs whispers grants guesses challenges reviews volunteers puts finding meaning thinking feeling warning beginning ending meeting wedding saying reading writing teaching clearing opening'.split(
    ' ',
  ),
);

// Local radio quoted passengers as saying.
export const CITES = /^(?:quoted|quoting|cited|citing)$/u;

export const QUESTIONS = /^(?:why|how|what|when|where|whether)$/u;

export const POSTPOSITIVE =
  /^(?:familiar|close|involved|responsible|present|aware|able|available|concerned|alike|alone|himself|herself|themselves|itself|asked)$/u;

export const POSTMODIFIER =
  /^(?:familiar|close|involved|responsible|seen|obtained|reviewed|released|published|issued|signed|sent|written|leaked|dated|filed|posted|shared|commissioned|prepared|drafted|compiled|conducted|based|known|elected|appointed|accused|convicted)$/u;

/** Whether a noun goes on after a participle: the owner retired colonel. A verb has its complement there instead. */
export function continuesNoun(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return (
    next?.kind === 'word' &&
    !PREPOSITIONS.has(next.folded) &&
    !DETERMINERS.has(next.folded) &&
    !ADVERBS.has(next.folded) &&
    !PRONOUNS.has(next.folded) &&
    !CONJUNCTIONS.has(next.folded)
  );
}

/** The General Staff, the General Assembly: no general. */
export const isBody = (items: readonly Item[], at: number) =>
  items[at]!.folded === 'general' &&
  /^(?:staff|assembly|secretariat|motors|electric|council|court|hospital|directorate|office)$/u.test(
    items[at + 1]!.folded,
  );

export const withoutPossessive = (item: Item, end: number) => (/['’]s$/u.test(item.raw) ? end - 2 : end);
