'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject, useEffect, useMemo, useRef } from 'react';
import { blocksOf } from '../_text/blocks';
import { type Cursor, chosen, type Reading, readingOf, toOffset } from '../_text/cursor';
import { settle } from '../_text/settle';
import type { Passage, ReaderText, Span } from '../_text/text';
import type { Anchor } from './anchors';
import { inBlocks, pressed } from './anchors';
import { Beside } from './beside';
import { ReaderBlock } from './block';
import { move } from './move';
import { offsetAt, reveal } from './points';
import styles from './reader.module.css';
import { select, useSelection } from './use-selection';

type Props = {
  root: RefObject<HTMLDivElement | null>;
  text: ReaderText;
  anchors: readonly Anchor[];
  focused: string | null;
  onFocus: (name: string) => void;
  /** The words that are selected, as they would be stored. */
  passage: Passage | null;
  onPassage: (passage: Passage | null) => void;
  /** Whether what is selected is widened to whole words. */
  wholeWords: boolean;
  /** What can be done with words that are selected, as buttons; null for nothing. */
  acts: ReactNode;
  /** What Enter does with them. */
  onEnter: () => void;
};

/** The text with its claims, in which words are selected by mouse, by keyboard and by touch. */
export function CodingReader({ root, text, anchors, focused, passage, wholeWords, ...props }: Props) {
  const t = useTranslations('studio.code');
  const cursor = useRef<Cursor | null>(null);
  const tapped = useRef(false);
  const pointer = useRef('mouse');
  const reading = useReading(text);
  const blocks = useMemo(() => blocksOf(text), [text]);
  // Written anew only where claims have changed, so that typing in the form costs the text nothing.
  const written = useMemo(() => {
    const inside = inBlocks(blocks, anchors);
    return blocks.map((block, index) => <ReaderBlock key={block.start} {...block} anchors={inside[index]!} />);
  }, [blocks, anchors]);

  useSelection(root, (span) => {
    if (!span) return props.onPassage(null);
    const settled = settle(text, span, wholeWords);
    if (settled && !isChosen(cursor.current, settled)) cursor.current = { from: settled, to: settled };
    props.onPassage(settled);
  });
  useFocusedMarks(root, focused, anchors);

  function choose(next: Cursor | null) {
    cursor.current = next;
    const range = next && root.current && select(root.current, chosen(next));
    if (range) reveal(range);
    // The browser tells of a selection a moment later: the key that is pressed next must find it chosen.
    if (next) props.onPassage(settle(text, chosen(next), wholeWords));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== root.current) return;
    if (event.code === 'Enter' && passage && props.acts && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      return props.onEnter();
    }
    const next = move(root.current, reading(), cursor.current, event.nativeEvent);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    choose(next);
  }

  function onClick({ clientX, clientY, target }: MouseEvent) {
    const offset = root.current && offsetAt(root.current, clientX, clientY);
    if (offset === null || !(target as Element).closest('[data-start]')) return;
    if (pointer.current === 'touch') tap(offset);
    else if (document.getSelection()?.isCollapsed) press(offset);
  }

  /** The first tap chooses a word, the next one all words from there; on a claim it points at that as well. */
  function tap(offset: number) {
    const extend = tapped.current && cursor.current !== null;
    tapped.current = !extend;
    choose(toOffset(reading(), cursor.current, offset, extend));
    if (!extend) press(offset);
  }

  function press(offset: number) {
    const name = pressed(anchors, offset, focused) ?? pressed(anchors, offset - 1, focused);
    if (name !== null) props.onFocus(name);
  }

  return (
    <div
      ref={root}
      className={styles.reader}
      lang={text.language}
      dir={text.direction === 'RTL' ? 'rtl' : 'ltr'}
      role="textbox"
      aria-multiline="true"
      aria-readonly="true"
      aria-label={t('reader')}
      aria-describedby="reader-keys"
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={({ pointerType }) => {
        pointer.current = pointerType;
        if (pointerType !== 'touch') tapped.current = false;
      }}
      onClick={onClick}
    >
      {written}
      {passage && props.acts && (
        <Beside root={root} passage={passage}>
          {props.acts}
        </Beside>
      )}
    </div>
  );
}

function isChosen(cursor: Cursor | null, { start, end }: Span): boolean {
  const span = cursor && chosen(cursor);
  return span?.start === start && span.end === end;
}

/** The words of a text, found when they are first needed. */
function useReading(text: ReaderText): () => Reading {
  const known = useRef<Reading | null>(null);
  return () => {
    if (known.current?.text !== text) known.current = readingOf(text);
    return known.current;
  };
}

/** Marks the passage that is pointed at, without writing the text anew, and brings it into view. */
function useFocusedMarks(
  root: RefObject<HTMLElement | null>,
  focused: string | null,
  anchors: readonly Anchor[],
): void {
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (!root.current) return;
    for (const mark of root.current.querySelectorAll('[data-focused]')) mark.removeAttribute('data-focused');
    // Marks of claims that changed are written anew, so that this is asked of all that there are now.
    if (!anchors.some(({ name }) => name === focused)) return;
    const marks = root.current.querySelectorAll(`[data-claim="${CSS.escape(focused ?? '')}"]`);
    for (const mark of marks) mark.setAttribute('data-focused', '');
    const [first] = marks;
    if (first && shown.current !== focused) bringIntoView(first);
    shown.current = focused;
  }, [root, focused, anchors]);
}

function bringIntoView(mark: Element): void {
  const { top, bottom } = mark.getBoundingClientRect();
  if (top < 60 || bottom > window.innerHeight - 120) mark.scrollIntoView({ block: 'center', behavior: 'instant' });
}
