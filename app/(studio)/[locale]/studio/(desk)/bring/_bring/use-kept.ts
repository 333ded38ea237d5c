'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { type Kept, readKept, writeKept } from './keep';

/** How long after the last change it is written, in milliseconds. */
const PAUSE = 250;

/** What is being corrected, which survives a reload of the page. `ready` once it is known whether something was kept. */
export function useKept() {
  const [kept, setKept] = useState<Kept | null>(null);
  const [ready, setReady] = useState(false);
  const latest = useRef<Kept | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    let here = true;
    let read = false;
    void readKept().then((found) => {
      if (!here) return;
      read = true;
      latest.current = found;
      setKept(found);
      setReady(true);
    });
    // Whoever leaves within the pause loses nothing either; nor who leaves before it is known what was kept.
    const flush = () => void (read && writeKept(latest.current));
    window.addEventListener('pagehide', flush);
    return () => {
      here = false;
      window.removeEventListener('pagehide', flush);
    };
  }, []);

  const change = useCallback((to: Kept | null | ((before: Kept | null) => Kept | null)) => {
    latest.current = typeof to === 'function' ? to(latest.current) : to;
    setKept(latest.current);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void writeKept(latest.current), PAUSE);
  }, []);

  /** Nothing is kept any more: before the page is left for good. */
  const clear = useCallback(async () => {
    clearTimeout(timer.current);
    latest.current = null;
    await writeKept(null);
  }, []);

  return { kept, ready, change, clear };
}
