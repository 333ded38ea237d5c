import { memo } from 'react';
import { readerBlocks, type Segment } from '@/components/reader/segments';
import type { ReaderText } from '../_text/text';
import type { Anchor } from './anchors';
import styles from './reader.module.css';

type Block = ReaderText['blocks'][number];
type Props = { kind: Block['kind']; start: number; text: string; anchors: readonly Anchor[] };

/** A block of the text with the lines of the passages in it. Most blocks stay as they are when a claim changes. */
export const ReaderBlock = memo(function ReaderBlock({ kind, start, text, anchors }: Props) {
  const length = [...text].length;
  const inside = anchors.map((anchor) => ({ claim: anchor, start: anchor.start - start, end: anchor.end - start }));
  const [block] = readerBlocks(text, [{ kind, start: 0, end: length }], inside);
  const Element = kind === 'HEADING' ? 'h2' : kind === 'QUOTATION' ? 'blockquote' : 'p';
  return (
    <Element className={styles.block} data-start={start}>
      {block?.segments.map((segment, index) => (
        // A segment is its place: nothing in it has a state of its own.
        <Marks key={`${start}-${index.toString()}`} segment={segment} />
      ))}
    </Element>
  );
}, sameBlock);

function Marks({ segment: { text, claims } }: { segment: Segment<Anchor> }) {
  const [first, ...others] = claims;
  if (!first) return text;
  const { name, look, side, lane } = first;
  return (
    <mark className={styles.claim} data-claim={name} data-look={look} data-side={side ?? undefined} data-lane={lane}>
      <Marks segment={{ text, claims: others }} />
    </mark>
  );
}

function sameBlock(a: Props, b: Props): boolean {
  return (
    a.start === b.start &&
    a.text === b.text &&
    a.anchors.length === b.anchors.length &&
    a.anchors.every((anchor, index) => sameAnchor(anchor, b.anchors[index]!))
  );
}

function sameAnchor(a: Anchor, b: Anchor): boolean {
  return (
    a.name === b.name &&
    a.start === b.start &&
    a.end === b.end &&
    a.look === b.look &&
    a.side === b.side &&
    a.lane === b.lane
  );
}
