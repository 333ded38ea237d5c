import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markup } from '@/tests/helpers/render';
import { arrange } from './arrange';
import { NetworkFigure } from './figure';
import { crosses } from './labels';
import { layOut } from './layout';
import { isHollow, leastOf, type NetworkLine, type NetworkPoint, networkDrawing, readWeight } from './series';
import { sheetFor } from './sheet';

const text = (value: string) => ({ text: value, language: 'en', direction: 'LTR' }) as const;
const point = (key: string, name = key, positions = 3): NetworkPoint => ({
  key,
  kind: 'analyst',
  slug: key,
  name: text(name),
  order: 1,
  positions,
});
const line = (source: string, target: string, size: number, sign: NetworkLine['sign'] = 'with'): NetworkLine => ({
  source,
  target,
  sign,
  size,
});
const everything = { with: 0, against: 0 };

/** Networks of up to forty with names of any usual length. */
const networks = fc
  .array(fc.record({ letters: fc.integer({ min: 2, max: 28 }), positions: fc.integer({ min: 1, max: 20 }) }), {
    minLength: 2,
    maxLength: 40,
  })
  .chain((people) => {
    const points = people.map(({ letters, positions }, i) => point(`p${i}`, 'n'.repeat(letters), positions));
    const pairs = points.flatMap((one, i) => points.slice(i + 1).map((other) => [one.key, other.key] as const));
    const lines = fc.subarray(pairs, { minLength: 1 }).chain((chosen) =>
      fc
        .array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom('with' as const, 'against' as const)), {
          minLength: chosen.length,
          maxLength: chosen.length,
        })
        .map((made) => chosen.map(([a, b], i) => line(a, b, made[i]![0] / 4, made[i]![1]))),
    );
    return lines.map((ties) => ({ points, lines: ties }));
  });

describe('readWeight', () => {
  it('takes the sign of a difference, calls conflict conflict, and reads codes', () => {
    expect(readWeight('SUBTRACT', -1.5)).toEqual({ sign: 'against', size: 1.5 });
    expect(readWeight('CONGRUENCE', 2)).toEqual({ sign: 'with', size: 2 });
    expect(readWeight('CONFLICT', 2)).toEqual({ sign: 'against', size: 2 });
    expect([1, 2, 3].map((code) => readWeight('COMBINE', code).sign)).toEqual(['with', 'against', 'mixed']);
  });
});

describe('networkDrawing', () => {
  const points = ['a', 'b', 'c', 'd'].map((key) => point(key));

  it('draws what reaches its threshold, and only who stands at an end', () => {
    const ties = [line('a', 'b', 3), line('b', 'c', 1), line('a', 'c', 2, 'against'), line('c', 'd', 0)];
    const drawing = networkDrawing(points, ties, { with: 2, against: 3 });
    expect(drawing.lines).toEqual([ties[0]]);
    expect(drawing.points.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(drawing.apart).toBe(2);
  });

  it('reaches a threshold that a sum of fractions misses by a hair', () => {
    const ties = [line('a', 'b', 0.7 + 0.1)];
    expect(networkDrawing(points, ties, { with: 0.8, against: null }).lines).toHaveLength(1);
  });

  it('draws no tie of weight nothing, whatever the threshold', () => {
    expect(networkDrawing(points, [line('a', 'b', 0)], everything).lines).toEqual([]);
  });
});

describe('leastOf', () => {
  const of = (...sizes: number[]) => sizes.map((size) => ({ size }));

  it('does not cut among equals', () => {
    expect(leastOf(of(5, 4, 3, 3, 1), 3)).toBe(4);
    expect(leastOf(of(5, 4, 3), 3)).toBe(3);
  });

  it('keeps the strongest, however many they are', () => {
    expect(leastOf(of(2, 2, 2, 1), 2)).toBe(2);
    expect(leastOf([], 2)).toBeNull();
  });
});

describe('layOut', () => {
  it('gives the same picture for the same data in any order', () => {
    fc.assert(
      fc.property(networks, ({ points, lines }) => {
        const keys = points.map(({ key }) => key);
        const again = layOut([...keys].reverse(), [...lines].reverse());
        expect([...again].sort()).toEqual([...layOut(keys, lines)].sort());
      }),
      { numRuns: 10 },
    );
  });

  it('puts who agrees nearer than who does not', () => {
    const ties = [
      line('a', 'b', 5),
      line('b', 'c', 5),
      line('a', 'c', 5),
      line('d', 'e', 5),
      line('a', 'd', 1, 'against'),
    ];
    const places = layOut(['a', 'b', 'c', 'd', 'e'], ties);
    const far = (one: string, other: string) =>
      Math.hypot(places.get(one)!.x - places.get(other)!.x, places.get(one)!.y - places.get(other)!.y);
    expect(far('a', 'b')).toBeLessThan(far('a', 'd'));
    expect(far('d', 'e')).toBeLessThan(far('c', 'e'));
  });
});

describe.each(['wide', 'tall'] as const)('arrange on the %s sheet', (kind) => {
  const arranged = (points: NetworkPoint[], lines: NetworkLine[]) => {
    const drawing = networkDrawing(points, lines, everything);
    const places = layOut(
      points.map(({ key }) => key),
      lines,
    );
    return { drawing, ...arrange(drawing, places, sheetFor(kind, drawing.points.length)) };
  };

  it('keeps all on the sheet, marks apart, and labels apart from each other and from others’ marks', () => {
    fc.assert(
      fc.property(networks, ({ points, lines }) => {
        const { sheet, marks, names, numbered } = arranged(points, lines);
        for (const { x, y, radius } of marks) {
          expect(Math.min(x - radius, sheet.width - x - radius)).toBeGreaterThanOrEqual(0);
          expect(Math.min(y - radius, sheet.height - y - radius)).toBeGreaterThanOrEqual(0);
        }
        const labels = [...names, ...numbered];
        for (const [i, { box, mark }] of labels.entries()) {
          expect(
            Math.min(box.left, box.top, sheet.width - box.right, sheet.height - box.bottom),
          ).toBeGreaterThanOrEqual(-0.01);
          expect(labels.slice(i + 1).filter((other) => crosses(box, other.box))).toEqual([]);
          for (const other of marks) {
            if (other === mark) continue;
            const { x, y, radius } = other;
            const around = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
            expect(crosses(box, around)).toBe(false);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('loses nobody: each is named, or has a number of its own', () => {
    fc.assert(
      fc.property(networks, ({ points, lines }) => {
        const { drawing, names, numbered } = arranged(points, lines);
        const labelled = [...names, ...numbered].map(({ mark }) => mark.point.key);
        expect(labelled.sort()).toEqual(drawing.points.map(({ key }) => key).sort());
        expect(numbered.map(({ number }) => number)).toEqual(numbered.map((_, index) => index + 1));
      }),
      { numRuns: 15 },
    );
  });

  it('gives the same picture at every drawing', () => {
    fc.assert(
      fc.property(networks, ({ points, lines }) => {
        expect(arranged(points, [...lines].reverse()).names).toEqual(arranged(points, lines).names);
      }),
      { numRuns: 5 },
    );
  });
});

describe('NetworkFigure', () => {
  const points = [point('a', 'Ann', 5), point('b', 'Ben', 1), { ...point('c', 'Cyd', 4), order: 2 }];
  const drawing = networkDrawing(points, [line('a', 'b', 2), line('a', 'c', 1, 'against')], everything);
  const figure = (
    <NetworkFigure
      id="drawing"
      title="T"
      drawing={drawing}
      sides={[{ slug: 'russia', order: 1, name: text('Russia') }]}
      lines={{ with: 'agreement' }}
      href={({ slug }) => `/analysts/${slug}`}
      caption="C"
      tables={null}
    />
  );

  it.each(['ar', 'en'] as const)('leads to each analyst and tells sides and signs apart (%s)', (locale) => {
    const html = markup(locale, figure);
    for (const slug of ['a', 'b', 'c']) expect(html).toContain(`href="/analysts/${slug}"`);
    expect(html).toContain('data-side="2"');
    expect(html).toContain('data-sign="against"');
    expect(html).toContain('Ann');
  });

  it('is hollow where there are few positions', () => {
    expect(points.map(isHollow)).toEqual([false, true, false]);
  });
});
