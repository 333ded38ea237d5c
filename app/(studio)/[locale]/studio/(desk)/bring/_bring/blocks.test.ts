import { expect, test } from 'vitest';
import { type Block, change, mergeWithPrevious, remove, splitAt } from './blocks';

const blocks: Block[] = [
  { id: 'a', kind: 'HEADING', text: 'عنوان' },
  { id: 'b', kind: 'PARAGRAPH', text: 'فقرة أولى' },
  { id: 'c', kind: 'QUOTATION', text: 'اقتباس' },
];
const told = (all: readonly Block[]) => all.map(({ kind, text }) => `${kind} ${text}`);

test('blocks are changed, merged, split and taken out', () => {
  expect(told(change(blocks, 'b', { kind: 'QUOTATION' }))[1]).toBe('QUOTATION فقرة أولى');
  expect(told(mergeWithPrevious(blocks, 'c'))).toEqual(['HEADING عنوان', 'PARAGRAPH فقرة أولى اقتباس']);
  expect(mergeWithPrevious(blocks, 'a')).toEqual(blocks);
  const split = splitAt(blocks, 'b', 4);
  expect(told(split).slice(1, 3)).toEqual(['PARAGRAPH فقرة', 'PARAGRAPH أولى']);
  expect(new Set(split.map(({ id }) => id)).size).toBe(4);
  expect(told(splitAt([{ id: 'a', kind: 'HEADING', text: 'x y' }], 'a', 1))).toEqual(['HEADING x', 'PARAGRAPH y']);
  for (const offset of [0, 9, 100]) expect(splitAt(blocks, 'b', offset)).toEqual(blocks);
  expect(told(remove(blocks, 'a'))).toEqual(told(blocks.slice(1)));
});
