import { sideNumber } from '@/components/side-mark/shape';
import type { ReviewStatus } from '@/generated/graphql/documents';
import type { Claim, Work } from '../_desk/state';
import { lanesOf } from '../_text/lanes';
import type { Span } from '../_text/text';

/** How a claim's line is drawn: by its status, as what is not stored yet, or as what may become one. */
export type Look = ReviewStatus | 'UNSAVED' | 'SUGGESTED';

/** A passage of the text that is shown, with the line under it. */
export type Anchor = Span & { name: string; look: Look; side: number | null; lane: number };

/** What of unsaved work the reader shows. */
export type Placed = Pick<Work, 'name'> & Pick<Work['form'], 'passages' | 'analyst'>;

/** What the reader shows of a suggestion. */
export type Suggested = Span & { name: string };

/** What the reader shows of all unsaved work. */
export function placedOf(works: Readonly<Record<string, Work>>): Placed[] {
  return Object.values(works).map(({ name, form: { passages, analyst } }) => ({ name, passages, analyst }));
}

/** The passages that claims, unsaved work and suggestions have in a text, in reading order. */
export function anchorsOf(
  claims: readonly Claim[],
  works: readonly Placed[],
  language: string,
  sideOf: (analyst: string) => number | null,
  suggested: readonly Suggested[] = [],
): Anchor[] {
  const found: Omit<Anchor, 'lane'>[] = [];
  const unsaved = new Set(works.map(({ name }) => name));
  for (const claim of claims) {
    if (unsaved.has(claim.slug)) continue;
    const passage = claim.passages.find((one) => one.language === language);
    const side = sideNumber(claim.analyst.perspective.order);
    if (passage) found.push({ start: passage.start, end: passage.end, name: claim.slug, look: claim.status, side });
  }
  for (const { name, passages, analyst } of works) {
    const passage = passages[language];
    const order = analyst === null ? null : sideOf(analyst);
    const side = order === null ? null : sideNumber(order);
    if (passage) found.push({ start: passage.start, end: passage.end, name, look: 'UNSAVED', side });
  }
  for (const suggestion of suggested) found.push({ ...suggestion, look: 'SUGGESTED', side: null });
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

/** The anchors of each block, in the order of the text; both are given in it. */
export function inBlocks(blocks: readonly Span[], anchors: readonly Anchor[]): Anchor[][] {
  let next = 0;
  let open: Anchor[] = [];
  return blocks.map(({ start, end }) => {
    open = open.filter((anchor) => anchor.end > start);
    for (let anchor = anchors[next]; anchor && anchor.start < end; anchor = anchors[++next]) {
      if (anchor.end > start) open.push(anchor);
    }
    return open;
  });
}
