import type { Item } from '../sentences';
import { authorOf } from './authors';
import { clauseStartOf } from './clauses';
import { cueSpan, type Found } from './found';
import { introducerAfter } from './introducers';
import { parseMention } from './mentions';
import { keyOf } from './nouns';
import { sourceAt } from './sources';
import { isDocument } from './words';

const NONE: ReadonlySet<string> = new Set();

/** جاء في البيان أن, ورد في تقرير للوزارة: «…»: who wrote the document says it, or the document itself. */
export function documentReport(items: readonly Item[], at: number): Found | null {
  const { folded } = items[at]!;
  const document = at + 2;
  if (!/^[وف]?(?:جاء|ورد)$/u.test(folded) || items[at + 1]?.folded !== 'في') return null;
  if (items[document]?.kind !== 'word' || !isDocument(items[document]!.folded)) return null;
  const introducer = introducerAfter(items, at + 1, false, NONE);
  if (introducer === null || introducer.kind === 'question') return null;
  // ورد في تقرير على لسان لاعب أن: who that is has a phrase of its own.
  for (let index = document; index < introducer.at; index++) if (sourceAt(items, index) !== null) return null;
  const author = authorOf(items, document, introducer.at);
  const speaker = author ?? parseMention(items, document, introducer.at)?.mention;
  if (speaker === undefined) return null;
  const conjunction = /^[وف](?!رد$)/u.test(folded) ? 1 : 0;
  const marks = introducer.kind === 'marks';
  return {
    at,
    clauseStart: clauseStartOf(items, at, conjunction),
    cue: cueSpan(items, at, at + 1, conjunction),
    speaker: author === null ? speaker : { ...author, keys: [...author.keys, keyOf(items[document]!.folded)] },
    polarity: 'asserted',
    reason: 'reporting-noun',
    type: introducer.kind === 'clause' ? 'indirect' : 'direct',
    from: introducer.from,
    to: marks ? introducer.from + 1 : null,
    before: false,
  };
}
