import type { Mention } from '../report';
import type { Item } from '../sentences';
import { isAdjective } from './constructs';
import { maySpeak } from './may-speak';
import { parseMention } from './mentions';
import { attachedPreposition } from './prepositions';
import { isDefinite } from './words';

/** Whose a document is: بيان لشركة الكهرباء, دراسة أعدها مركز البحوث. */
export function authorOf(items: readonly Item[], document: number, to: number): Mention | null {
  let at = document + 1;
  const next = items[at];
  if (next?.kind !== 'word' || at >= to) return null;
  const linked =
    /^(?:عن|من|صادر|صادره|صدر|صدرت)$/u.test(next.folded) ||
    /^(?:اعد|اصدر|نشر|اجر|اصدرت|نشرت|اعدت|اجرت|بثت|كتب|كتبت|وجه|وجهت)(?:ه|ها|اها|اه)$/u.test(next.folded);
  if (linked) at += items[at + 1]?.folded === 'عن' ? 2 : 1;
  const item = items[at];
  if (item?.kind !== 'word' || at >= to) return null;
  // مذكرة داخلية: an adjective of the document.
  if (!linked && !isDefinite(items[document]!.folded) && isAdjective(item.folded)) return null;
  if (!linked && /^(?!ال).*يه$/u.test(item.folded) && /ه$/u.test(items[document]!.folded)) return null;
  const cut = attachedPreposition(item);
  const parsed = parseMention(items, at, to, cut);
  if (parsed === null || parsed.mention.kind === 'pronoun' || !maySpeak(items, at, parsed, cut)) return null;
  if (parsed.mention.kind === 'noun' && !parsed.mention.definite && !linked && cut === 0) return null;
  return parsed.mention;
}
