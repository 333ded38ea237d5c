import { describe, expect, it } from 'vitest';
import { RevisionStore } from './kept';

const revision = (number: number) => ({ number: BigInt(number), id: `r${number}` });
const made = (text: string) => async () => ({ value: { text }, bytes: text.length });

describe('what is kept', () => {
  it('is made once in a revision, and anew in the next', async () => {
    const store = new RevisionStore<{ text: string }>(1000);
    expect(await store.get('a', revision(1), made('one'))).toEqual({ text: 'one' });
    expect(await store.get('a', revision(1), made('again'))).toEqual({ text: 'one' });
    expect(await store.get('a', revision(2), made('two'))).toEqual({ text: 'two' });
    expect(store.peek('a', revision(2))).toEqual({ text: 'two' });
  });

  it('is nothing of a former revision', async () => {
    const store = new RevisionStore<{ text: string }>(1000);
    await store.get('a', revision(1), made('one'));
    expect(store.peek('b', revision(2))).toBeUndefined();
    expect(store.bytes).toBe(0);
  });

  it('is not what was made while the revision changed', async () => {
    const store = new RevisionStore<{ text: string }>(1000);
    let finish = () => {};
    const slow = store.get(
      'a',
      revision(1),
      () =>
        new Promise((resolve) => {
          finish = () => resolve({ value: { text: 'old' }, bytes: 3 });
        }),
    );
    expect(store.peek('a', revision(2))).toBeUndefined();
    finish();
    expect(await slow).toEqual({ text: 'old' });
    expect(store.peek('a', revision(2))).toBeUndefined();
  });

  it('is made once for many who ask at once, and again where it failed', async () => {
    const store = new RevisionStore<{ text: string }>(1000);
    let times = 0;
    const count = async () => ({ value: { text: String(++times) }, bytes: 1 });
    const all = await Promise.all(Array.from({ length: 50 }, () => store.get('a', revision(1), count)));
    expect(new Set(all)).toEqual(new Set([{ text: '1' }]));
    await expect(store.get('b', revision(1), () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await store.get('b', revision(1), count)).toEqual({ text: '2' });
  });

  it('stays within its bytes, and what was asked for last stays longest', async () => {
    const store = new RevisionStore<{ text: string }>(100);
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f']) {
      await store.get(key, revision(1), made('x'.repeat(29)));
      store.peek('a', revision(1));
      expect(store.bytes).toBeLessThanOrEqual(100);
    }
    expect(['a', 'b', 'c', 'd', 'e', 'f'].filter((key) => store.peek(key, revision(1)))).toEqual(['a', 'e', 'f']);
    await store.get('huge', revision(1), made('x'.repeat(1000)));
    expect(store.peek('huge', revision(1))).toBeUndefined();
  });

  it('is nothing where nothing may be kept, or it is for nobody else', async () => {
    const none = new RevisionStore<{ text: string }>(0);
    expect(await none.get('a', revision(1), made('one'))).toEqual({ text: 'one' });
    expect(none.peek('a', revision(1))).toBeUndefined();
    const store = new RevisionStore<{ text: string }>(1000);
    expect(await store.get('a', revision(1), async () => null)).toBeNull();
    expect(await store.get('a', revision(1), made('two'))).toEqual({ text: 'two' });
  });
});
