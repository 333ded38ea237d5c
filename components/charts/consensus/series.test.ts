import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConsensusTopic, consensusChart } from './series';

const text = (value: string) => ({ text: value, language: 'en', direction: 'LTR' }) as const;
const group = (
  order: number,
  accepting: number,
  rejecting: number,
  speaking: number,
  grade: 'FAIR' | 'SINGLE' = 'FAIR',
) => ({
  perspective: { __typename: 'Perspective' as const, slug: `p${order}`, name: text(`P${order}`), order },
  accepting,
  rejecting,
  speaking,
  grade,
});
const figures = (value: number) => ({ acceptance: value, rejection: value, contest: value });
function topic(slug: string, rank: number | null, ...groups: ConsensusTopic['groups']): ConsensusTopic {
  return {
    topic: { slug, title: text(slug) },
    consensus: groups.length < 2 ? null : figures(0.5),
    ranked: rank === null ? null : figures(rank),
    groups,
  };
}
const verdicts = (...topics: ConsensusTopic[]) =>
  consensusChart(topics, 'ltr').groups.map(({ verdict, rows }) => [verdict, rows.map(({ slug }) => slug)]);

describe('what is said of a topic', () => {
  it('follows the majority of each side with enough evidence', () => {
    expect(
      verdicts(
        topic('thin', null, group(1, 3, 0, 3), group(2, 1, 0, 1, 'SINGLE')),
        topic('divided', 0.5, group(1, 3, 0, 3), group(2, 2, 2, 4)),
        topic('opposed', 0.5, group(1, 3, 0, 3), group(2, 1, 3, 4)),
        topic('reject', 0.5, group(1, 0, 3, 3), group(2, 1, 3, 4)),
        topic('accept', 0.5, group(1, 3, 0, 3), group(2, 3, 1, 4)),
      ),
    ).toEqual([
      ['accept', ['accept']],
      ['reject', ['reject']],
      ['opposed', ['opposed']],
      ['divided', ['divided']],
      ['thin', ['thin']],
    ]);
  });

  it('is not decided by a side with little evidence', () => {
    expect(verdicts(topic('t', 0.5, group(1, 3, 0, 3), group(2, 3, 0, 3), group(3, 0, 1, 1, 'SINGLE')))).toEqual([
      ['accept', ['t']],
    ]);
  });

  it('is nothing where one side speaks', () => {
    expect(consensusChart([topic('t', null, group(1, 3, 0, 3))], 'ltr')).toMatchObject({ topics: 0, groups: [] });
  });
});

it('the clearest case comes first; what may not be ranked keeps its order', () => {
  const both = [group(1, 3, 0, 3), group(2, 3, 0, 3)];
  const few = [group(1, 1, 0, 1, 'SINGLE'), group(2, 1, 0, 1, 'SINGLE')];
  expect(
    verdicts(topic('a', 0.6, ...both), topic('z', null, ...few), topic('b', 0.9, ...both), topic('y', null, ...few)),
  ).toEqual([
    ['accept', ['b', 'a']],
    ['thin', ['z', 'y']],
  ]);
});

describe('bars', () => {
  const cells = (direction: 'ltr' | 'rtl', ...groups: ConsensusTopic['groups']) =>
    consensusChart([topic('t', 0.5, ...groups)], direction).groups[0]!.rows[0]!.cells;

  it('set rejection before the middle and acceptance after it, the rest halved, mirrored in Arabic', () => {
    const groups = [group(1, 1, 2, 4), group(2, 1, 0, 1)];
    expect(cells('ltr', ...groups)[0]!.vote!.segments).toEqual([
      { kind: 'rejects', left: 18.75, width: 25 },
      { kind: 'between', left: 43.75, width: 12.5 },
      { kind: 'accepts', left: 56.25, width: 12.5 },
    ]);
    expect(cells('rtl', ...groups)[0]!.vote!.segments[0]).toEqual({ kind: 'rejects', left: 56.25, width: 25 });
    expect(cells('ltr', ...groups)[1]!.vote!.segments).toEqual([{ kind: 'accepts', left: 50, width: 50 }]);
  });

  it('stay within their cell and are as long for few as for many', () => {
    const counts = fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(counts, fc.constantFrom('ltr' as const, 'rtl' as const), ([yes, no, rest], direction) => {
        const { segments } = cells(direction, group(1, yes, no, yes + no + rest), group(2, 1, 0, 1))[0]!.vote!;
        expect(segments.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(50, 1);
        for (const { left, width } of segments) {
          expect(left).toBeGreaterThanOrEqual(-0.01);
          expect(left + width).toBeLessThanOrEqual(100.01);
        }
      }),
    );
  });

  it('a side keeps its column where it is silent', () => {
    const [row] = consensusChart(
      [topic('t', 0.5, group(1, 3, 0, 3), group(3, 3, 0, 3)), topic('u', 0.4, group(1, 3, 0, 3), group(2, 3, 0, 3))],
      'ltr',
    ).groups[0]!.rows;
    expect(row!.cells.map(({ side, vote }) => [side.slug, vote === null])).toEqual([
      ['p1', false],
      ['p2', true],
      ['p3', false],
    ]);
  });
});
