'use client';

import { useEffect, useRef, useState } from 'react';
import { Shelf } from '../../_keep/shelf';

/** How long after the last key it is kept, in milliseconds. */
const PAUSE = 250;

/**
 * What somebody has entered and not stored, which survives a reload; null for nothing.
 * @param name of what is entered, among all of the article.
 */
export function useUnsaved<Entered>(
  { user, article }: { user: string; article: string },
  name: string,
): [Entered | null, (entered: Entered | null) => void] {
  const [entered, setEntered] = useState<Entered | null>(null);
  const latest = useRef<Entered | null>(null);
  const shelf = useRef<Shelf<Entered> | null>(null);
  const timer = useRef<number>(undefined);

  useEffect(() => {
    const own = new Shelf<Entered>(window.localStorage, 'correct', { user, article });
    shelf.current = own;
    const found = own.all().get(name) ?? null;
    latest.current = found;
    setEntered(found);
    // Whoever leaves within the pause loses nothing either.
    const flush = () => keep(own, name, latest.current);
    window.addEventListener('pagehide', flush);
    return () => {
      window.clearTimeout(timer.current);
      flush();
      window.removeEventListener('pagehide', flush);
    };
  }, [user, article, name]);

  function enter(now: Entered | null) {
    latest.current = now;
    setEntered(now);
    window.clearTimeout(timer.current);
    // What is stored, or given up, must not come back with the next page.
    if (now === null) return void (shelf.current && keep(shelf.current, name, null));
    timer.current = window.setTimeout(() => shelf.current && keep(shelf.current, name, latest.current), PAUSE);
  }

  return [entered, enter];
}

function keep<Entered>(shelf: Shelf<Entered>, name: string, entered: Entered | null): void {
  if (entered === null) shelf.take(name);
  else shelf.put(name, entered);
}
