import type { Item } from '../sentences';
import type { ParsedMention } from './mentions';
import { isPluralConstruct, isPossessed, QUANTIFIERS } from './nouns';
import { isDocument, isGroup, isInstitution, personNoun } from './words';
import { EPITHETS } from './words-for-people';
/** Whether somebody or something that may speak is mentioned. */
export function maySpeak(items: readonly Item[], from: number, { mention }: ParsedMention, cut = 0): boolean {
  if (mention.kind !== 'noun') return true;
  const item = items[from]!;
  const folded = item.folded.startsWith('لل') && cut > 0 ? `ا${item.folded.slice(1)}` : item.folded.slice(cut);
  if (QUANTIFIERS.has(folded) || EPITHETS.has(folded) || mention.epithet) return true;
  return (
    personNoun(folded) ||
    isInstitution(folded) ||
    isGroup(folded) ||
    isPluralConstruct(folded, items[from + 1]) ||
    isDocument(folded) ||
    personNoun(folded.replace(/(?:ه|ها|هم|ي|نا)$/u, '')) ||
    isPossessed(folded)
  );
}
