import { describe, expect, it } from 'vitest';
import { formatFor } from './format';

const ar = formatFor('ar');
const en = formatFor('en');
const isolated = (text: string) => `\u2066${text}\u2069`;

describe('dates', () => {
  it('name the day where it is known', () => {
    expect(en.date('2023-11-09')).toBe('9 November 2023');
    expect(ar.date('2023-11-09')).toBe('9 نوفمبر 2023');
  });

  it('name only the month where the day is not known', () => {
    expect(en.date('2023-11-15', 'MONTH')).toBe('November 2023');
    expect(ar.date('2023-11-15', 'MONTH')).toBe('نوفمبر 2023');
  });

  it('do not move into the day before in any time zone', () => {
    expect(en.date('2024-01-01')).toBe('1 January 2024');
    expect(en.date('2024-12-31')).toBe('31 December 2024');
  });

  it('use the month names of Arab newsrooms and Western digits all year round', () => {
    const months = Array.from({ length: 12 }, (_, month) =>
      ar.date(`2022-${String(month + 1).padStart(2, '0')}-15`, 'MONTH'),
    );
    expect(months).toEqual([
      'يناير 2022',
      'فبراير 2022',
      'مارس 2022',
      'أبريل 2022',
      'مايو 2022',
      'يونيو 2022',
      'يوليو 2022',
      'أغسطس 2022',
      'سبتمبر 2022',
      'أكتوبر 2022',
      'نوفمبر 2022',
      'ديسمبر 2022',
    ]);
  });
});

describe('stances', () => {
  it('carry their sign, with a real minus', () => {
    expect([1.3, -0.64, 0, 2].map((value) => en.stance(value))).toEqual(['+1.3', '−0.6', '0.0', '+2.0']);
  });

  it('that round to nothing carry no sign', () => {
    expect([-0.04, 0.04].map((value) => en.stance(value))).toEqual(['0.0', '0.0']);
  });

  it('are isolated in Arabic, where their sign would change sides', () => {
    expect(ar.stance(-0.6)).toBe(isolated('−0.6'));
    expect(ar.stance(2, 0)).toBe(isolated('+2'));
  });
});

describe('other numbers', () => {
  it('are the same again, and nothing has no sign', () => {
    for (const format of [ar, en])
      expect([-0, 0, 1234567, -0, 1234567].map(format.count)).toEqual(['0', '0', '1,234,567', '0', '1,234,567']);
  });

  it('are right after more of them than are remembered', () => {
    for (let value = 0; value < 25_000; value++) en.count(value);
    expect([7, 9_999, 24_999].map(en.count)).toEqual(['7', '9,999', '24,999']);
  });

  it('group thousands in Western digits in both languages', () => {
    expect(en.count(12345)).toBe('12,345');
    expect(ar.count(12345)).toBe('12,345');
  });

  it('give shares as whole percentages, whose halves still add up', () => {
    expect(en.percent(0.455)).toBe('46%');
    expect([0.625, 0.375].map((share) => en.percent(share))).toEqual(['62%', '38%']);
    expect(ar.percent(1)).toBe(isolated('100%'));
  });

  it('name languages in the language of the page', () => {
    expect(en.language('ru')).toBe('Russian');
    expect(ar.language('ru')).toBe('الروسية');
  });
});
