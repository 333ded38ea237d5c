import { describe, expect, test } from 'vitest';
import { EVIDENCE_GRADES, evidenceGrade, isRankable, lowerGrade, voiceGrade } from './evidence';

describe('evidence grade', () => {
  test.each([
    { positions: 0, analysts: 0, articles: 0, grade: 'NONE' },
    { positions: 1, analysts: 1, articles: 1, grade: 'SINGLE' },
    { positions: 12, analysts: 1, articles: 12, grade: 'SINGLE' },
    { positions: 2, analysts: 2, articles: 2, grade: 'THIN' },
    { positions: 3, analysts: 2, articles: 2, grade: 'FAIR' },
    { positions: 3, analysts: 3, articles: 1, grade: 'FAIR' },
    { positions: 40, analysts: 2, articles: 40, grade: 'FAIR' },
    { positions: 40, analysts: 30, articles: 4, grade: 'FAIR' },
    { positions: 5, analysts: 3, articles: 5, grade: 'SOLID' },
  ])('$positions positions of $analysts analysts in $articles articles are $grade', ({ grade, ...counts }) => {
    expect(evidenceGrade(counts)).toBe(grade);
  });
});

test.each([
  { positions: 0, articles: 0, grade: 'NONE' },
  { positions: 1, articles: 1, grade: 'THIN' },
  { positions: 2, articles: 2, grade: 'THIN' },
  { positions: 3, articles: 3, grade: 'FAIR' },
  { positions: 12, articles: 4, grade: 'FAIR' },
  { positions: 5, articles: 5, grade: 'SOLID' },
])(
  '$positions positions of one analyst in $articles articles are $grade of what he or she says',
  ({ grade, ...counts }) => {
    expect(voiceGrade(counts)).toBe(grade);
  },
);

test('a comparison has the lower grade of its sides, whichever stands first', () => {
  for (const [lower, one] of EVIDENCE_GRADES.entries()) {
    for (const other of EVIDENCE_GRADES.slice(lower)) {
      expect(lowerGrade(one, other)).toBe(one);
      expect(lowerGrade(other, one)).toBe(one);
    }
  }
});

test('only fair and solid evidence may be ranked', () => {
  expect(EVIDENCE_GRADES.filter(isRankable)).toEqual(['FAIR', 'SOLID']);
});
