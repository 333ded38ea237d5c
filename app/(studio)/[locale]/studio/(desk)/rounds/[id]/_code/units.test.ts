import { expect, test } from 'vitest';
import { EMPTY } from './form';
import { keptOf, savedAs, shelfName, type Unit, unitsOf, withKept } from './units';

const MARKED: Unit = {
  ...{ name: 'new-1', number: null, version: 0, unsaved: true },
  ...{ passage: { start: 2, end: 5, exact: 'two' }, form: EMPTY },
};
const SAVED = { number: 3, version: 1 };

test('what was entered while a unit was being saved stays unsaved', () => {
  expect(savedAs(MARKED, MARKED, SAVED)).toEqual({ ...MARKED, ...SAVED, unsaved: false });
  const typed = { ...MARKED, form: { ...EMPTY, kind: 'FACT' as const } };
  expect(savedAs(typed, MARKED, SAVED)).toEqual({ ...typed, ...SAVED, unsaved: true });
  const moved = { ...MARKED, passage: { ...MARKED.passage } };
  expect(savedAs(moved, MARKED, SAVED)).toMatchObject({ unsaved: true });
});

test('what is entered after a unit was saved is of that unit when the page is loaded again', () => {
  const typed = { ...savedAs(MARKED, MARKED, SAVED), form: { ...EMPTY, kind: 'FACT' as const }, unsaved: true };
  const coding = { ...SAVED, start: 2, end: 5, analyst: null, speech: null, kind: null, paraphrase: {}, stances: [] };
  const mine = [{ ...coding, coder: { id: 'a', name: 'A' } }];
  const loaded = withKept(unitsOf({ given: [], mine, body: '. two .' }), new Map([[shelfName(typed), keptOf(typed)]]));
  expect(loaded).toEqual([{ ...typed, name: '3' }]);
});
