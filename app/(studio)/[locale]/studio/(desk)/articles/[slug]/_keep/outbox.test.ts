import { describe, expect, it } from 'vitest';
import { newForm } from '../_claim/form';
import { type Answer, Outbox } from './outbox';
import type { Act, Parcel } from './parcel';
import { Shelf, type Store } from './shelf';

const form = newForm('ar', { start: 0, end: 3, exact: 'نعم' });
const save = { kind: 'save', form, claim: {} as never } satisfies Act;
const owner = { user: 'u1', article: 'bridge-2024' };

function memory(room = Number.POSITIVE_INFINITY): Store {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      if (kept.size >= room && !kept.has(key)) throw new Error('no room');
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}

/** An outbox whose server is told what to answer. */
function setting(store: Store, answers: Answer<string>[]) {
  const sent: Parcel[] = [];
  const heard: string[] = [];
  const calls: (() => void)[] = [];
  const outbox = new Outbox<string>({
    shelf: new Shelf<Parcel>(store, 'outbox', owner),
    send: async (parcel) => {
      sent.push(parcel);
      return answers.shift() ?? { kind: 'later', why: 'offline' };
    },
    onDone: (parcel, done) => heard.push(`${parcel.act.kind} done ${done}`),
    onRefused: (parcel, why) => heard.push(`${parcel.act.kind} refused ${why}`),
    later: (_, call) => calls.push(call),
  });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
  return { outbox, sent, heard, calls, settled };
}

const parcel = (id: string, order: number, act: Act = save, claim = 'new-1'): Parcel => ({
  id,
  claim,
  order,
  act,
  target: null,
});
const done = (version: number): Answer<string> => ({
  kind: 'done',
  target: { slug: 'bridge-2024.3', version },
  done: `v${version}`,
});

describe('an outbox', () => {
  it('sends in order, and what follows knows the claim that was made', async () => {
    const { outbox, sent, heard, settled } = setting(memory(), [done(1), done(2)]);
    outbox.add(parcel('a', 1));
    outbox.add(parcel('b', 2, { kind: 'status', status: 'IN_REVIEW' }));
    await settled();
    expect(sent.map(({ id, target }) => [id, target])).toEqual([
      ['a', null],
      ['b', { slug: 'bridge-2024.3', version: 1 }],
    ]);
    expect(heard).toEqual(['save done v1', 'status done v2']);
    expect(outbox.getState()).toEqual({ waiting: [], sending: false, why: null });
  });

  it('keeps what cannot go and sends the very same again, also after a reload', async () => {
    const store = memory();
    const first = setting(store, [{ kind: 'later', why: 'offline' }]);
    first.outbox.add(parcel('a', 1));
    await first.settled();
    expect(first.outbox.getState()).toEqual({ waiting: ['new-1'], sending: false, why: 'offline' });
    expect(first.calls).toHaveLength(1);
    const again = setting(store, [done(1)]);
    again.outbox.retry();
    await again.settled();
    expect(again.sent).toEqual(first.sent);
    expect(again.outbox.parcels()).toEqual([]);
  });

  it('waits for a person where nobody is signed in', async () => {
    const { outbox, calls, settled } = setting(memory(), [{ kind: 'later', why: 'signed-out' }]);
    outbox.add(parcel('a', 1));
    await settled();
    expect([outbox.getState().why, calls.length]).toEqual(['signed-out', 0]);
  });

  it('gives up what the server refuses, with what was to follow it', async () => {
    const { outbox, heard, sent, settled } = setting(memory(), [{ kind: 'refused', why: 'CONFLICT' }, done(1)]);
    outbox.add(parcel('a', 1));
    outbox.add(parcel('b', 2, { kind: 'status', status: 'IN_REVIEW' }));
    outbox.add(parcel('c', 3, save, 'new-2'));
    await settled();
    expect(sent.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(heard).toEqual(['save refused CONFLICT', 'save done v1']);
  });

  it('sends even where the browser keeps nothing', async () => {
    const { outbox, heard, settled } = setting(memory(0), [done(1)]);
    outbox.add(parcel('a', 1));
    await settled();
    expect(heard).toEqual(['save done v1']);
  });
});

describe('a shelf', () => {
  it('is one person’s of one article, and leaves out what cannot be read', () => {
    const store = memory();
    const own = new Shelf<number>(store, 'draft', owner);
    own.put('a', 1);
    own.put('b', 2);
    new Shelf<number>(store, 'draft', { ...owner, user: 'u2' }).put('a', 3);
    store.setItem('mawqif/draft/u1/bridge-2024/c', '{broken');
    expect([...own.all()]).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    own.take('a');
    expect([...own.all().keys()]).toEqual(['b']);
  });
});
