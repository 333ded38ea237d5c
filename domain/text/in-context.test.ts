import { expect, it } from 'vitest';
import { inContext } from './in-context';

const body = 'Head.\nOne 👷🏽 two.\nThree.';
const blocks = [
  { start: 0, end: 5 },
  { start: 6, end: 17 },
  { start: 18, end: 24 },
];

it('gives a passage its paragraph, or those that it touches', () => {
  expect(inContext(body, blocks, { start: 10, end: 12 })).toEqual({ before: 'One ', exact: '👷🏽', after: ' two.' });
  expect(inContext(body, blocks, { start: 13, end: 20 })).toEqual({
    before: 'One 👷🏽 ',
    exact: 'two.\nTh',
    after: 'ree.',
  });
  expect(inContext(body, [], { start: 0, end: 4 })).toEqual({ before: '', exact: 'Head', after: '' });
});
