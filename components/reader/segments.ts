/** A passage of a text that a claim rests on. Offsets in Unicode code points, end exclusive. */
export type Anchored<Claim> = { claim: Claim; start: number; end: number };

/** A run of a text with all the claims that rest on it: none for plain text. */
export type Segment<Claim> = { text: string; claims: Claim[] };

export type ReaderBlock<Kind extends string, Claim> = {
  kind: Kind;
  segments: Segment<Claim>[];
  /** Claims whose passage begins in this block, in reading order. */
  claims: Claim[];
};

/**
 * Cuts a text into its blocks, and each block where a passage begins or ends. Passages may touch, overlap and reach over
 * several blocks.
 */
export function readerBlocks<Kind extends string, Claim>(
  body: string,
  blocks: readonly { kind: Kind; start: number; end: number }[],
  anchors: readonly Anchored<Claim>[],
): ReaderBlock<Kind, Claim>[] {
  const characters = [...body];
  return blocks.map((block) => {
    const inside = anchors.filter((anchor) => anchor.start < block.end && anchor.end > block.start);
    const cuts = new Set([block.start, block.end]);
    for (const anchor of inside) {
      cuts.add(Math.max(anchor.start, block.start));
      cuts.add(Math.min(anchor.end, block.end));
    }
    const edges = [...cuts].sort((a, b) => a - b);
    return {
      kind: block.kind,
      segments: edges.slice(1).map((end, index) => {
        const start = edges[index] ?? block.start;
        return {
          text: characters.slice(start, end).join(''),
          claims: inside.filter((anchor) => anchor.start <= start && anchor.end >= end).map((anchor) => anchor.claim),
        };
      }),
      claims: inside
        .filter((anchor) => anchor.start >= block.start)
        .sort((a, b) => a.start - b.start)
        .map((anchor) => anchor.claim),
    };
  });
}
