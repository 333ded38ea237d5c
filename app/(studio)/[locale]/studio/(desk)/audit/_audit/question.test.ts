import { expect, test } from 'vitest';
import { questionOf, readAddress } from './question';

const id = '0197a3f0-0000-7000-8000-000000000000';

test('an address is read, and what cannot be meant is left out', () => {
  expect(
    readAddress({ user: id, action: 'claim.create', article: 'bridge-2024', from: '2026-01-05', to: '2026-01-06' }),
  ).toEqual({
    user: id,
    action: 'claim.create',
    article: 'bridge-2024',
    from: '2026-01-05',
    to: '2026-01-06',
  });
  expect(readAddress({ user: 'x', action: "'; --", article: '../x', from: 'yesterday', before: ['no'] })).toEqual({});
});

test('a day is asked for to its end, and a day that does not exist not at all', () => {
  expect(questionOf({ from: '2026-01-05', to: '2026-01-05' })).toEqual({
    from: new Date('2026-01-05T00:00:00Z'),
    until: new Date('2026-01-06T00:00:00Z'),
  });
  expect(questionOf({ from: '2026-13-01' })).toEqual({ from: undefined, until: undefined });
});
