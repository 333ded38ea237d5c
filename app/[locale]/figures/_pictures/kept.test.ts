import { expect, it } from 'vitest';
import { Kept } from './kept';

it('makes once what is asked for again, and forgets what was asked for longest ago', async () => {
  const kept = new Kept<string>(2);
  const made: string[] = [];
  const ask = (key: string) =>
    kept.get(key, async () => {
      made.push(key);
      return key.toUpperCase();
    });
  expect(await Promise.all([ask('a'), ask('a')])).toEqual(['A', 'A']);
  await ask('b');
  await ask('a');
  await ask('c');
  expect(await ask('a')).toBe('A');
  expect(made).toEqual(['a', 'b', 'c']);
  await ask('b');
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

it('does not keep a failure', async () => {
  const kept = new Kept<number>(2);
  await expect(kept.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await kept.get('a', () => Promise.resolve(1))).toBe(1);
});
