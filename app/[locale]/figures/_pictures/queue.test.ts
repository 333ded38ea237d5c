import { expect, it } from 'vitest';
import { Queue, QueueFull } from './queue';

it('runs so many at once, in order, and refuses what finds no room', async () => {
  const queue = new Queue({ atOnce: 2, waiting: 1 });
  const started: number[] = [];
  const ends: (() => void)[] = [];
  const work = (number: number) =>
    queue.run(() => {
      started.push(number);
      return new Promise<number>((resolve) => ends.push(() => resolve(number)));
    });
  const first = work(1);
  const second = work(2);
  const third = work(3);
  await expect(work(4)).rejects.toThrow(QueueFull);
  expect(started).toEqual([1, 2]);
  ends[0]!();
  expect(await first).toBe(1);
  expect(started).toEqual([1, 2, 3]);
  for (const end of ends) end();
  expect(await Promise.all([second, third])).toEqual([2, 3]);
});

it('goes on after work that failed', async () => {
  const queue = new Queue({ atOnce: 1, waiting: 1 });
  await expect(queue.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await queue.run(() => Promise.resolve(1))).toBe(1);
});
