import { describe, expect, it } from 'vitest';
import { steadiest } from './steadiness';

const on = (topic: string, value: number | null, grade: 'THIN' | 'FAIR' | 'SOLID' = 'FAIR') => ({
  topic,
  value,
  grade,
});

describe('steadiest', () => {
  it('names the topics at both ends, all that are shown as the same', () => {
    expect(steadiest([on('a', 0.5), on('b', 1), on('c', 0.75), on('d', 0.996)])).toEqual({
      kind: 'ranked',
      most: ['b', 'd'],
      least: ['a'],
    });
  });

  it('ranks nothing on thin evidence, however steady', () => {
    expect(steadiest([on('a', 1, 'THIN'), on('b', 0, 'THIN'), on('c', null, 'THIN')])).toEqual({ kind: 'unknown' });
    expect(steadiest([on('a', 1, 'THIN'), on('b', 0.5, 'SOLID')])).toEqual({ kind: 'single', topic: 'b' });
  });

  it('ranks nothing where all are the same', () => {
    expect(steadiest([on('a', 0.75), on('b', 0.7501)])).toEqual({ kind: 'level', count: 2 });
    expect(steadiest([])).toEqual({ kind: 'unknown' });
  });
});
