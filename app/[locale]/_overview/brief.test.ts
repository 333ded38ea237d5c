import { expect, it } from 'vitest';
import { brief } from './brief';

const topics = (count: number) => Array.from({ length: count }, (_, index) => index);

it('leaves nothing out of a few topics', () => {
  expect(brief(topics(16))).toEqual({ topics: topics(16) });
});

it('shows the first of many, and tells how many there are', () => {
  expect(brief(topics(17))).toEqual({ topics: topics(12), part: { shown: 12, all: 17 } });
});

it('shows the weightiest where that is asked for, in their order', () => {
  const even = (topic: number) => (topic % 2 === 0 ? 100 + topic : topic);
  expect(brief(topics(20), even).topics).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 17, 18, 19]);
});
