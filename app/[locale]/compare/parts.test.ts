import fc from 'fast-check';
import { expect, it } from 'vitest';
import { beforePartBefore, beforePartOf, partAfter, TOPICS_A_PAGE } from './parts';

const slugs = (number: number) => Array.from({ length: number }, (_, place) => `topic-${place}`);

it('thirty topics are two parts', () => {
  const all = slugs(30);
  expect(partAfter(all, undefined)).toEqual({ start: 0, end: 16, all: 30 });
  expect(partAfter(all, 'topic-15')).toEqual({ start: 16, end: 30, all: 30 });
  expect(beforePartOf(all, 'topic-15')).toBeUndefined();
  expect(beforePartOf(all, 'topic-16')).toBe('topic-15');
  expect(beforePartBefore(all, 16)).toBeUndefined();
});

it('a topic stands in the part that a link to it leads to, and a part before another ends where that starts', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 5 * TOPICS_A_PAGE })
        .chain((number) => fc.tuple(fc.constant(number), fc.nat(number - 1))),
      ([number, place]) => {
        const all = slugs(number);
        const { start, end } = partAfter(all, beforePartOf(all, all[place]!));
        expect(start).toBeLessThanOrEqual(place);
        expect(end).toBeGreaterThan(place);
        const part = partAfter(all, all[place]);
        const previous = partAfter(all, beforePartBefore(all, part.start));
        expect(previous.end).toBe(Math.min(Math.max(part.start, TOPICS_A_PAGE), number));
      },
    ),
  );
});
