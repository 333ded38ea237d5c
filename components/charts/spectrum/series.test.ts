import { describe, expect, it } from 'vitest';
import type { EvidenceGrade } from '../evidence';
import type { SideEntity } from '../side/identity';
import { type SpectrumSide, type SpectrumTopic, spectrum } from './series';

const text = (value: string) => ({ text: value, language: 'en', direction: 'LTR' }) as const;
const russia: SideEntity = { __typename: 'Perspective', slug: 'russia', name: text('Russia'), order: 1 };
const kazakhstan: SideEntity = { __typename: 'Perspective', slug: 'kazakhstan', name: text('Kazakhstan'), order: 2 };
const west: SideEntity = { __typename: 'Perspective', slug: 'west', name: text('The West'), order: 3 };

function side(entity: SideEntity, value: number, grade: EvidenceGrade = 'SOLID'): SpectrumSide {
  return {
    entity,
    counts: { claims: 5, positions: 4 },
    grade,
    mean: { value, low: value - 0.5, high: value + 0.5 },
    positions: [
      { value: -2, count: 1 },
      { value: 1, count: 3 },
    ],
  };
}

function topic(slug: string, left: SpectrumSide, right: SpectrumSide, grade: EvidenceGrade = 'FAIR'): SpectrumTopic {
  const gap = right.mean!.value - left.mean!.value;
  return {
    topic: { slug, title: text(slug) },
    sides: [left, right],
    gap: { value: gap, low: gap - 1, high: gap + 1, different: Math.abs(gap) > 1, grade },
  };
}

const pair = [russia, kazakhstan];
const draw = (topics: SpectrumTopic[], direction: 'ltr' | 'rtl' = 'ltr', order: 'given' | 'ranked' = 'given') =>
  spectrum({ sides: pair, topics, direction, order });

describe('spectrum', () => {
  it('runs from rejection at the left to acceptance at the right in English', () => {
    const data = draw([topic('a', side(russia, 1), side(kazakhstan, -1))]);
    expect(data.grid.map((line) => line.x)).toEqual([0, 25, 50, 75, 100]);
    const lanes = data.sections[0]!.rows[0]!.lanes;
    expect(lanes[0]!.mean).toMatchObject({ x: 75, from: 62.5, to: 87.5 });
    expect(lanes[1]!.mean).toMatchObject({ x: 25, from: 12.5, to: 37.5 });
  });

  it('is mirrored in Arabic, intervals still from left to right', () => {
    const data = draw([topic('a', side(russia, 1), side(kazakhstan, -1))], 'rtl');
    expect(data.grid.map((line) => line.x)).toEqual([100, 75, 50, 25, 0]);
    expect(data.sections[0]!.rows[0]!.lanes[0]!.mean).toMatchObject({ x: 25, from: 12.5, to: 37.5 });
    expect(data.sections[0]!.rows[0]!.gap).toMatchObject({ from: 25, to: 75 });
  });

  it('stacks positions that share a value, up from the first line and down from the second', () => {
    const [upper, lower] = draw([topic('a', side(russia, 1), side(kazakhstan, -1))]).sections[0]!.rows[0]!.lanes;
    const [single, three] = upper!.ticks;
    expect(three!.height).toBe(3 * single!.height);
    expect(three!.top + three!.height).toBeLessThan(upper!.y);
    expect(lower!.ticks[1]!.top).toBeGreaterThan(lower!.y);
  });

  it('keeps tall stacks within the drawing', () => {
    const many = { ...side(russia, 1), positions: [{ value: 1, count: 500 }] };
    const data = draw([topic('a', many, { ...many, entity: kazakhstan })]);
    for (const lane of data.sections[0]!.rows[0]!.lanes) {
      expect(lane.ticks[0]!.top).toBeGreaterThanOrEqual(0);
      expect(lane.ticks[0]!.top + lane.ticks[0]!.height).toBeLessThanOrEqual(data.height);
    }
  });

  it('heaps positions up where they are too many to tell apart, however many there are', () => {
    const positions = (count: number) => [
      { value: -1, count: 1 },
      { value: 1, count },
    ];
    const drawn = (count: number) => {
      const many = { ...side(russia, 1), positions: positions(count) };
      const data = draw([topic('a', many, { ...many, entity: kazakhstan })]);
      return { data, strokes: data.sections[0]!.rows[0]!.lanes[0]!.ticks.map((tick) => tick.strokes.length) };
    };
    expect(drawn(12)).toMatchObject({ strokes: [1, 12], data: { single: true, heaped: false } });
    expect(drawn(150)).toMatchObject({ strokes: [1, 1], data: { single: false, heaped: true } });
    // A heap that is beside the other not a tenth of a pixel high is not drawn.
    expect(drawn(200_000)).toMatchObject({ strokes: [1], data: { single: false, heaped: true } });
  });

  it('draws hollow what rests on less than fair evidence, and says how little that is', () => {
    const lanes = draw([topic('a', side(russia, 1, 'THIN'), side(kazakhstan, 0, 'SINGLE'), 'SINGLE')]).sections[0]!
      .rows[0]!.lanes;
    expect(lanes.map((lane) => [lane.hollow, lane.thin])).toEqual([
      [true, 'THIN'],
      [true, 'SINGLE'],
    ]);
  });

  it('sets apart what may not be ranked, keeping the given order within', () => {
    const topics = [
      topic('thin-first', side(russia, 2, 'THIN'), side(kazakhstan, -2), 'THIN'),
      topic('fair', side(russia, 1), side(kazakhstan, 0)),
      topic('solid', side(russia, 1), side(kazakhstan, 1), 'SOLID'),
    ];
    const sections = draw(topics, 'ltr', 'ranked').sections;
    expect(sections.map((section) => [section.kind, section.rows.map((row) => row.slug)])).toEqual([
      ['ranked', ['fair', 'solid']],
      ['unranked', ['thin-first']],
    ]);
  });

  it("lists what may not be ranked by the topics' own rank, whatever the gaps", () => {
    const thin = (slug: string, order: number, value: number) => {
      const one = topic(slug, side(russia, value, 'THIN'), side(kazakhstan, -1), 'THIN');
      return { ...one, topic: { ...one.topic, order } };
    };
    const [unranked] = draw([thin('wide', 9, 1), thin('narrow', 2, 0)], 'ltr', 'ranked').sections;
    expect(unranked!.rows.map((row) => row.slug)).toEqual(['narrow', 'wide']);
  });

  it('does not call each of two analysts one voice', () => {
    const analyst = (slug: string): SideEntity => ({
      __typename: 'Analyst',
      slug,
      name: text(slug),
      perspective: { order: 1 },
    });
    const data = spectrum({
      sides: [analyst('a'), analyst('b')],
      topics: [topic('t', side(analyst('a'), 1, 'SINGLE'), side(analyst('b'), 0, 'SINGLE'), 'SINGLE')],
      direction: 'ltr',
      order: 'given',
    });
    expect(data.sections[0]!.rows[0]!.lanes.map((lane) => [lane.side.order, lane.hollow, lane.thin])).toEqual([
      [1, true, null],
      [2, true, null],
    ]);
  });

  it('keeps the lane of a side that says nothing, without a mean and without a gap', () => {
    const silent: SpectrumSide = {
      entity: kazakhstan,
      counts: { claims: 0, positions: 0 },
      grade: 'NONE',
      mean: null,
      positions: [],
    };
    const row = draw([{ topic: { slug: 'a', title: text('a') }, sides: [side(russia, 1), silent], gap: null }])
      .sections[0]!.rows[0]!;
    expect(row.lanes.map((lane) => lane.mean === null)).toEqual([false, true]);
    expect(row.gap).toBeNull();
  });

  it('takes one side, and more than two', () => {
    const alone = spectrum({
      sides: [russia],
      topics: [{ topic: { slug: 'a', title: text('a') }, sides: [side(russia, 1)] }],
      direction: 'ltr',
      order: 'given',
    });
    const three = spectrum({
      sides: [russia, kazakhstan, west],
      topics: [{ topic: { slug: 'a', title: text('a') }, sides: [side(west, 0), side(russia, 1)] }],
      direction: 'ltr',
      order: 'given',
    });
    expect(alone.sections[0]!.rows[0]!.lanes).toHaveLength(1);
    expect(three.sections[0]!.rows[0]!.lanes.map((lane) => lane.side.slug)).toEqual(['russia', 'west']);
    expect(three.height).toBeGreaterThan(alone.height);
  });
});
