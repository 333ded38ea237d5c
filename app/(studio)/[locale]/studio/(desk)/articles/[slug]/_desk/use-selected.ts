'use client';

import { type RefObject, useState } from 'react';
import type { Passage, ReaderText } from '../_text/text';

/** The text that is shown, and the words that are selected in it. */
export function useSelected(texts: readonly ReaderText[], locale: string, reader: RefObject<HTMLElement | null>) {
  const [language, setLanguage] = useState(locale);
  const [passage, setPassage] = useState<Passage | null>(null);
  const text = texts.find((one) => one.language === language) ?? texts[0]!;

  function show(wanted: string) {
    setLanguage(wanted);
    // What was selected stands in the other text.
    setPassage(null);
  }

  return {
    text,
    passage,
    setPassage,
    show,
    showNext: () => show(texts[(texts.indexOf(text) + 1) % texts.length]!.language),
    goTo: (wanted: string) => {
      show(wanted);
      reader.current?.focus();
    },
    clear: () => {
      document.getSelection()?.removeAllRanges();
      setPassage(null);
    },
  };
}
