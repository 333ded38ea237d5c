import type { ClaimContent, LostPassage } from '../editing/contents/claims';
import { codePoints } from '../text/offsets';
import { passageAt } from '../text/passages';
import { findPassage, type SearchedText, searched } from './find';

/** A text as it was and as it is now, of one language. */
export type CorrectedText = { language: string; before: string; after: string };

/** What became of the passages of a claim in a corrected text. */
export type Reanchored = { content: ClaimContent; moved: number; unsure: number };

/** Finds the passages of claims in a corrected text; both texts are prepared once. */
export function reanchoring({ language, before, after }: CorrectedText): (content: ClaimContent) => Reanchored {
  const points = codePoints(after);
  let former: SearchedText | undefined;
  let present: SearchedText | undefined;
  return (content) => {
    const passage = content.passages.find((one) => one.language === language);
    const lost = content.lost?.find((one) => one.language === language);
    const sought = passage ?? lost;
    if (!sought) return { content, moved: 0, unsure: 0 };
    former ??= searched(before);
    present ??= searched(after);
    const found = findPassage(present, sought, former);
    const others = content.passages.filter((one) => one.language !== language);
    const { lost: _, ...own } = content;
    const lostElsewhere = (content.lost ?? []).filter((one) => one.language !== language);
    // What a person was asked about is not settled by a later correction: who was asked shall answer.
    if (found.sure && passage) {
      const now = { language, ...passageAt(points, found.sure.start, found.sure.end) };
      const passages = [...others, now].sort((a, b) => (a.language < b.language ? -1 : 1));
      return { content: withLost({ ...own, passages }, lostElsewhere), moved: 1, unsure: 0 };
    }
    const { exact, prefix, suffix, start, end } = sought;
    const candidates = found.sure ? [found.sure] : found.candidates;
    const waiting = [...lostElsewhere, { language, start, end, exact, prefix, suffix, candidates }];
    return { content: withLost({ ...own, passages: others }, waiting), moved: 0, unsure: 1 };
  };
}

function withLost(content: ClaimContent, lost: readonly LostPassage[]): ClaimContent {
  if (lost.length === 0) return content;
  return { ...content, lost: lost.toSorted((a, b) => (a.language < b.language ? -1 : 1)) };
}
