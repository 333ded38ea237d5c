'use client';

import { useEffect, useState } from 'react';

/** Something that somebody has chosen to be on or off, in this browser. */
export function usePreference(name: string, initially: boolean): [boolean, (on: boolean) => void] {
  const key = `mawqif/preference/${name}`;
  const [on, setOn] = useState(initially);
  useEffect(() => {
    try {
      const kept = window.localStorage.getItem(key);
      if (kept !== null) setOn(kept === 'on');
    } catch {
      // A browser that keeps nothing begins anew each time.
    }
  }, [key]);
  return [
    on,
    (next) => {
      setOn(next);
      try {
        window.localStorage.setItem(key, next ? 'on' : 'off');
      } catch {
        // As above: it holds until the page is left.
      }
    },
  ];
}
