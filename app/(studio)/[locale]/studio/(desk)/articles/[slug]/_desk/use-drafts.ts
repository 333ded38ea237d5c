'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import type { ClaimForm } from '../_claim/form';
import { Shelf } from '../_keep/shelf';
import { isUnsaved, type Work } from './state';

/** How long after the last key unsaved work is kept, in milliseconds. */
const PAUSE = 250;

/**
 * Keeps unsaved work in the browser while it is being done, and gives back what was kept before: a reload, a closed tab or the
 * end of a session loses none of it.
 * @returns takes off what was stored on the server, at once: a page that is left before it is drawn anew must not give
 * back as unsaved what is stored.
 */
export function useDrafts(
  owner: { user: string; article: string },
  works: Readonly<Record<string, Work>>,
  onRestored: (works: Work[]) => void,
): (name: string, form: ClaimForm) => void {
  const { user, article } = owner;
  const kept = useRef<Readonly<Record<string, Work>>>({});
  const restored = useEffectEvent(onRestored);
  const shelf = useRef<Shelf<Work> | null>(null);

  const keep = useEffectEvent((now: Readonly<Record<string, Work>>) => {
    const before = kept.current;
    for (const name of Object.keys(before)) if (!now[name]) shelf.current?.take(name);
    for (const [name, work] of Object.entries(now)) {
      if (before[name] === work) continue;
      if (isUnsaved(work)) shelf.current?.put(name, work);
      else shelf.current?.take(name);
    }
    kept.current = now;
  });
  const leave = useEffectEvent(() => keep(works));

  useEffect(() => {
    shelf.current = new Shelf<Work>(window.localStorage, 'draft', { user, article });
    const found = [...shelf.current.all().values()];
    if (found.length > 0) restored(found);
    const left = () => leave();
    window.addEventListener('pagehide', left);
    document.addEventListener('visibilitychange', left);
    return () => {
      window.removeEventListener('pagehide', left);
      document.removeEventListener('visibilitychange', left);
    };
  }, [user, article]);

  useEffect(() => {
    const timer = window.setTimeout(() => keep(works), PAUSE);
    return () => window.clearTimeout(timer);
  }, [works]);

  return (name, form) => {
    const sent = JSON.stringify(form);
    const draft = shelf.current?.all().get(name);
    if (draft && JSON.stringify(draft.form) === sent) shelf.current?.take(name);
    const work = works[name];
    if (work && JSON.stringify(work.form) === sent) kept.current = { ...kept.current, [name]: work };
  };
}
