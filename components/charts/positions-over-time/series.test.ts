import { describe, expect, it } from 'vitest';
import type { EvidenceGrade } from '../evidence';
import type { SideEntity } from '../side/identity';
import { positionsNumbers } from './numbers';
import { type DatedPosition, positionsOverTime, type SteadyTopic } from './series';

const text = (value: string) => ({ text: value, language: 'en', direction: 'LTR' }) as const;
const entity: SideEntity = { __typename: 'Analyst', slug: 'a', name: text('A'), perspective: { order: 2 } };
const position = (value: number, publishedOn: string, datePrecision: 'DAY' | 'MONTH' = 'DAY'): DatedPosition => ({
  value,
  article: { slug: `${publishedOn} ${value}`, title: text('An article'), publishedOn, datePrecision },
});
const topic = (slug: string, positions: DatedPosition[], grade: EvidenceGrade = 'FAIR', all?: number): SteadyTopic => ({
  topic: { slug, title: text(slug) },
  value: positions.length > 1 ? 0.75 : null,
  grade,
  from: '2023-01-01',
  to: '2023-12-31',
  own: {
    counts: { positions: all ?? positions.length },
    mean: { value: 0.5, low: -0.5, high: 1.5 },
    countedPositions: positions,
  },
});
const lay = (topics: SteadyTopic[], direction: 'ltr' | 'rtl' = 'ltr') =>
  positionsOverTime({ entity, topics, direction });
const three = [position(2, '2024-02-10'), position(-2, '2023-07-01'), position(0, '2023-11-15', 'MONTH')];

describe('positions over time', () => {
  it('puts acceptance above rejection, the earliest first and at the left in English', () => {
    const { strips, grid, height } = lay([topic('t', three)]);
    const marks = strips[0]!.marks;
    expect(marks.map(({ value }) => value)).toEqual([-2, 0, 2]);
    expect(marks[0]!.y).toBeGreaterThan(marks[1]!.y);
    expect(marks[1]!.y).toBeGreaterThan(marks[2]!.y);
    expect(marks[0]!.x).toBeLessThan(marks[2]!.x);
    expect(marks.map(({ y }) => grid.find((line) => line.y === y)?.level)).toEqual([-2, 0, 2]);
    expect(Math.max(...marks.map(({ y }) => y))).toBeLessThan(height);
  });

  it('runs from the right in Arabic, on one axis for all topics', () => {
    const { strips, years } = lay(
      [topic('t', three), topic('u', [position(1, '2022-03-01'), position(1, '2022-05-01')])],
      'rtl',
    );
    const [first, , last] = strips[0]!.marks;
    expect(first!.x).toBeGreaterThan(last!.x);
    expect(strips[1]!.marks[0]!.x).toBeGreaterThan(first!.x);
    expect(years.map(({ year }) => year)).toEqual(['2022', '2023', '2024']);
    expect(years[0]!.left).toBeGreaterThan(years[2]!.left);
  });

  it('draws the mean on fair evidence only', () => {
    const { strips } = lay([topic('fair', three), topic('thin', three.slice(1), 'THIN')]);
    expect(strips.map(({ fair }) => fair)).toEqual([true, false]);
    const { mean, marks } = strips[0]!;
    expect(mean.y).toBe((marks[1]!.y * 3 + marks[2]!.y) / 4);
    expect(mean.top).toBeLessThan(mean.y);
    expect(mean.top + mean.height).toBeGreaterThan(mean.y);
  });

  it('shows the month that an article lies somewhere in', () => {
    const data = lay([topic('t', three)]);
    const [day, month] = data.strips[0]!.marks;
    expect(data.approximate).toBe(true);
    expect(day!.month).toBeNull();
    expect(month!.month!.from).toBeLessThan(month!.x);
    expect(month!.month!.to).toBeGreaterThan(month!.x);
  });

  it('moves apart what would lie on one place', () => {
    const same = [position(1, '2023-07-01'), { ...position(1, '2023-07-01') }, position(0, '2023-07-01')];
    const shifts = lay([topic('t', same)]).strips[0]!.marks.map(({ shift }) => shift);
    expect(shifts.toSorted((a, b) => a - b)).toEqual([-4.5, 0, 4.5]);
  });

  it('names topics with a single position, and says when not all positions are drawn', () => {
    const data = lay([topic('once', [three[0]!]), topic('t', three, 'SOLID', 90)]);
    expect(data.once.map(({ slug }) => slug)).toEqual(['once']);
    expect(data.strips.map(({ slug, positions }) => [slug, positions])).toEqual([['t', 90]]);
    expect([data.partial, lay([topic('t', three)]).partial]).toEqual([true, false]);
  });

  it('is empty where no topic comes up twice', () => {
    expect(lay([topic('once', [three[0]!])])).toMatchObject({
      strips: [],
      years: [],
      approximate: false,
      partial: false,
    });
    expect(lay([])).toMatchObject({ strips: [], once: [] });
  });

  it('gives its numbers a row for each position', () => {
    const { columns, rows } = positionsNumbers(lay([topic('t', three)]), {
      grade: (grade) => `grade ${grade}`,
      precision: (precision) => `to ${precision}`,
    });
    expect(
      rows.map(({ day, dayKnown, position: value, consistency, grade }) => [day, dayKnown, value, consistency, grade]),
    ).toEqual([
      ['2023-07-01', 'to DAY', -2, 0.75, 'grade FAIR'],
      ['2023-11-15', 'to MONTH', 0, 0.75, 'grade FAIR'],
      ['2024-02-10', 'to DAY', 2, 0.75, 'grade FAIR'],
    ]);
    for (const { key } of columns) expect(rows[0]).toHaveProperty(key);
  });
});
