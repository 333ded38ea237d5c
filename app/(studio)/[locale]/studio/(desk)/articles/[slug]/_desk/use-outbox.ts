'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { newWriteName } from '../../../../_client/write-name';
import { Outbox, type OutboxState } from '../_keep/outbox';
import type { Act, Parcel } from '../_keep/parcel';
import { Shelf } from '../_keep/shelf';
import { type Delivered, deliver } from './deliver';
import type { Work } from './state';

type Parts = {
  owner: { user: string; article: string };
  locale: 'AR' | 'EN';
  onDone: (parcel: Parcel, done: Delivered) => void;
  onRefused: (parcel: Parcel, why: Delivered) => void;
};

const IDLE: OutboxState = { waiting: [], sending: false, why: null };

/** Writes of this article on their way to the server, from before a reload as well. */
export function useOutbox({ owner, locale, ...parts }: Parts) {
  const [state, setState] = useState(IDLE);
  const outbox = useRef<Outbox<Delivered> | null>(null);
  const onDone = useEffectEvent(parts.onDone);
  const onRefused = useEffectEvent(parts.onRefused);
  const order = useRef(0);
  const { user, article } = owner;

  useEffect(() => {
    const made = new Outbox<Delivered>({
      shelf: new Shelf<Parcel>(window.localStorage, 'outbox', { user, article }),
      send: (parcel) => deliver(parcel, { locale, article }),
      onDone,
      onRefused,
      later: (ms, call) => window.setTimeout(call, ms),
    });
    outbox.current = made;
    const retry = () => made.retry();
    const unsubscribe = made.subscribe(() => setState(made.getState()));
    window.addEventListener('online', retry);
    retry();
    return () => {
      unsubscribe();
      window.removeEventListener('online', retry);
    };
  }, [user, article, locale]);

  return {
    ...state,
    retry: () => outbox.current?.retry(),
    /** Sends what was made of a claim; nothing where the same is on its way already. */
    post: (work: Pick<Work, 'name' | 'version'>, act: Act) => {
      const box = outbox.current;
      if (!box || box.parcels().some((one) => one.claim === work.name && sameAct(one.act, act))) return;
      const target = work.version === null ? null : { slug: work.name, version: work.version };
      // Later than everything before, also within one millisecond.
      order.current = Math.max(Date.now(), order.current + 1);
      box.add({ id: newWriteName(), claim: work.name, order: order.current, act, target });
    },
  };
}

function sameAct(a: Act, b: Act): boolean {
  if (a.kind === 'save' && b.kind === 'save') return JSON.stringify(a.claim) === JSON.stringify(b.claim);
  return JSON.stringify(a) === JSON.stringify(b);
}
