'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { type RecordForm, sameForm } from './form';

/** What is being written: the version and what it said when that began, and what the form says now. */
export type Work = { seen: number; base: RecordForm; form: RecordForm };

/**
 * What is written in a form, which survives a reload of the page in this tab until it is saved.
 * @param name of the record, among all that are kept.
 */
export function useKeptWork(name: string, begin: Work) {
  const key = `mawqif-record:${name}`;
  const [work, setWork] = useState(begin);
  const [restored, setRestored] = useState(false);

  const restore = useEffectEvent(() => {
    const found = read(key);
    if (!found || sameForm(found.form, begin.form)) return;
    setWork(found);
    setRestored(true);
  });
  useEffect(() => restore(), []);

  return {
    work,
    restored,
    change(form: RecordForm) {
      const next = { ...work, form };
      setWork(next);
      keep(key, sameForm(form, next.base) ? null : next);
    },
    /** Goes on from another version. */
    goOn(next: Work) {
      setWork(next);
      setRestored(false);
      keep(key, sameForm(next.form, next.base) ? null : next);
    },
    /** It is saved, or given up. */
    forget: () => keep(key, null),
  };
}

function read(key: string): Work | null {
  try {
    return JSON.parse(window.sessionStorage.getItem(key) ?? 'null') as Work | null;
  } catch {
    return null;
  }
}

function keep(key: string, work: Work | null): void {
  try {
    if (work) window.sessionStorage.setItem(key, JSON.stringify(work));
    else window.sessionStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing keeps this no more than the rest.
  }
}
