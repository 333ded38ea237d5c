'use client';

import { createContext, type ReactNode, useContext } from 'react';

/** What the error page says. */
export type ErrorWords = { title: string; text: string; retry: string };

const Words = createContext<ErrorWords>({ title: '', text: '', retry: '' });

/**
 * Hands the error page its words. An error page is drawn by the browser, which gets no messages otherwise: these three
 * are all that it needs (docs/decisions/0044).
 */
export function ErrorWordsProvider({ words, children }: { words: ErrorWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>;
}

export function useErrorWords(): ErrorWords {
  return useContext(Words);
}
