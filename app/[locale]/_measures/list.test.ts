import { expect, test } from 'vitest';
import { PARTS } from '../explain/subject';
import { FAMILIES, measureAt } from './list';

const notes = FAMILIES.flatMap(({ measures }) => measures);

test('every measure whose numbers are explained stands on the Method page', () => {
  expect(Object.keys(PARTS).filter((measure) => !measureAt(measure))).toEqual([]);
});

test('no two measures share an anchor or words', () => {
  expect(new Set(notes.map(({ anchor }) => anchor)).size).toBe(notes.length);
  expect(new Set(notes.map(({ key }) => key)).size).toBe(notes.length);
});

test('an anchor that nobody has leads nowhere', () => {
  expect(measureAt('no-such-measure')).toBeUndefined();
});
