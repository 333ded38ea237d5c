'use client';

import { useEffect, useEffectEvent } from 'react';

/** @param onNamed is told what the page's address names after its #: pages that speak of a claim lead to it so. */
export function useNamedClaim(onNamed: (name: string) => void): void {
  const named = useEffectEvent(onNamed);
  useEffect(() => {
    const tell = () => {
      const name = window.location.hash.slice(1);
      if (name) named(name);
    };
    tell();
    window.addEventListener('hashchange', tell);
    return () => window.removeEventListener('hashchange', tell);
  }, []);
}
