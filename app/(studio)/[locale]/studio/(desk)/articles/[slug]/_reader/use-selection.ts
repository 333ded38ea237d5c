'use client';

import { type RefObject, useEffect, useEffectEvent } from 'react';
import { rangeOfSpan, spanOfRange } from '../_text/dom';
import type { Span } from '../_text/text';

/**
 * What is selected in the reader, by whatever means: mouse, keyboard, touch and its handles, assistive technology.
 * @param onSelect is told the stretch of text, in code points; null where the selection in the reader was given up.
 */
export function useSelection(root: RefObject<HTMLElement | null>, onSelect: (span: Span | null) => void): void {
  const told = useEffectEvent(onSelect);
  useEffect(() => {
    function changed() {
      const selection = document.getSelection();
      const { current } = root;
      if (!current || !selection || selection.rangeCount === 0) return;
      const range = selection.getRangeAt(0);
      if (!current.contains(range.startContainer) && !current.contains(range.endContainer)) return;
      told(range.collapsed ? null : spanOfRange(current, range));
    }
    document.addEventListener('selectionchange', changed);
    return () => document.removeEventListener('selectionchange', changed);
  }, [root]);
}

/** Selects a stretch of the text, as people would. */
export function select(root: HTMLElement, span: Span): Range | null {
  const range = rangeOfSpan(root, span);
  const selection = document.getSelection();
  if (!range || !selection) return null;
  selection.removeAllRanges();
  selection.addRange(range);
  return range;
}
