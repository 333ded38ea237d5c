'use client';

import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { rangeOfSpan } from '../_text/dom';
import { placeBeside } from '../_text/place';
import type { Passage } from '../_text/text';
import styles from './reader.module.css';

type Props = {
  root: RefObject<HTMLElement | null>;
  passage: Passage;
  /** Buttons. */
  children: ReactNode;
};

/** What can be done with the words that are selected, beside them and never on them. */
export function Beside({ root, passage, children }: Props) {
  const own = useRef<HTMLDivElement>(null);
  const { start, end } = passage;

  useLayoutEffect(() => {
    const [reader, bar] = [root.current, own.current];
    const range = reader && rangeOfSpan(reader, { start, end });
    if (!reader || !bar || !range) return;
    const boxes = [...range.getClientRects()];
    const { width, height } = bar.getBoundingClientRect();
    if (getComputedStyle(bar).position === 'fixed') {
      const bottom = Math.max(...boxes.map((box) => box.bottom));
      bar.toggleAttribute('data-above', bottom > window.innerHeight - 2 * height - 80 && bottom < window.innerHeight);
      bar.style.removeProperty('left');
      bar.style.removeProperty('top');
      return;
    }
    const frame = reader.getBoundingClientRect();
    const within = { left: frame.left, right: frame.right, top: 0, bottom: window.innerHeight };
    const { left, top } = placeBeside(boxes, { width, height }, within);
    bar.style.left = `${left - frame.left}px`;
    bar.style.top = `${top - frame.top}px`;
  }, [root, start, end]);

  return (
    // Pressing it must not give up the selection.
    <div ref={own} className={styles.make} data-apart="" onPointerDown={(event) => event.preventDefault()}>
      {children}
    </div>
  );
}
