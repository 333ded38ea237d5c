import { expect, test } from 'vitest';
import { planOf } from './plan';

test('what carries the article’s id is distributed, what it refers to is copied, the rest stays', () => {
  const plan = planOf(
    [
      { table: 'Analyst', column: 'id' },
      { table: 'Article', column: 'id' },
      { table: 'Claim', column: 'articleId' },
      { table: 'Perspective', column: 'id' },
      { table: 'Total', column: 'analystId' },
    ],
    [
      { table: 'Claim', target: 'Article' },
      { table: 'Claim', target: 'Analyst' },
      { table: 'Analyst', target: 'Perspective' },
      { table: 'Total', target: 'Analyst' },
    ],
  );
  expect(plan).toEqual({
    distributed: [
      { table: 'Article', column: 'id' },
      { table: 'Claim', column: 'articleId' },
    ],
    // Also what only another copied table refers to: a copy may refer to nothing but copies.
    reference: ['Analyst', 'Perspective'],
    local: ['Total'],
  });
});
