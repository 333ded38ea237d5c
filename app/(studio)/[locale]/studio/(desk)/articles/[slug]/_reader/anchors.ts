import { sideNumber } from '@/components/side-mark/shape';
import type { ReviewStatus } from '@/generated/graphql/documents';
import type { Claim, Work } from '../_desk/state';
import { lanesOf } from '../_text/lanes';
import type { Span } from '../_text/text';

/** How a claim's line is drawn: by its status, or as what is not stored yet. */
export type Look = ReviewStatus | 'UNSAVED';

/** A passage of the text that is shown, with the line under it. */
export type Anchor = Span & { name: string; look: Look; side: number | null; lane: number };

/** The passages that claims and unsaved work have in a text, in reading order. */
export function anchorsOf(
  claims: readonly Claim[],
  works: Readonly<Record<string, Work>>,
  language: string,
  sideOf: (analyst: string) => number | null,
): Anchor[] {
  const found: Omit<Anchor, 'lane'>[] = [];
  for (const claim of claims) {
    if (works[claim.slug]) continue;
    const passage = claim.passages.find((one) => one.language === language);
    const side = sideNumber(claim.analyst.perspective.order);
    if (passage) found.push({ start: passage.start, end: passage.end, name: claim.slug, look: claim.status, side });
  }
  for (const { name, form } of Object.values(works)) {
    const passage = form.passages[language];
    const order = form.analyst === null ? null : sideOf(form.analyst);
    const side = order === null ? null : sideNumber(order);
    if (passage) found.push({ start: passage.start, end: passage.end, name, look: 'UNSAVED', side });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const lanes = lanesOf(found);
  return found.map((anchor, index) => ({ ...anchor, lane: lanes[index]! }));
}

/** The anchors at an offset, from the shortest passage to the longest: what lies within others is met first. */
export function anchorsAt(anchors: readonly Anchor[], offset: number): Anchor[] {
  return anchors
    .filter(({ start, end }) => start <= offset && offset < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}

/** Which claim a press at an offset means: each further press at the same place means the next one below. */
export function pressed(anchors: readonly Anchor[], offset: number, focused: string | null): string | null {
  const there = anchorsAt(anchors, offset);
  const at = there.findIndex(({ name }) => name === focused);
  return there[(at + 1) % Math.max(1, there.length)]?.name ?? null;
}
