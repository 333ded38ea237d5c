import { describe, expect, it } from 'vitest';
import { markup } from '@/tests/helpers/render';
import { arrange, SHEETS } from './arrange';
import { AgreementOverTimeFigure } from './figure';
import { agreementOverTime, type Moment, sharpening } from './series';

const pairs = (value: number, count = 12) => ({
  value,
  low: value - 0.1,
  high: value + 0.1,
  pairs: count,
  enough: count >= 10,
});

/** A calendar year with this agreement within sides and across them, and their difference ± 0.15. */
function year(number: number, within: number | null, across: number | null, count = 12): Moment {
  const value = (within ?? 0) - (across ?? 0);
  return {
    window: { middle: `${number}-07-02` },
    from: `${number}-01-01`,
    to: `${number}-12-31`,
    positions: 20,
    analysts: 9,
    given: 0.1,
    undivided: 0.3,
    within: within === null ? null : pairs(within, count),
    across: across === null ? null : pairs(across, count),
    difference:
      within === null || across === null
        ? null
        : { value, low: value - 0.15, high: value + 0.15, different: Math.abs(value) > 0.15 },
  };
}

describe('sharpening', () => {
  it('compares the first and the last window with enough pairs', () => {
    const windows = [year(2020, 0.7, 0.2, 3), year(2021, 0.7, 0.65), year(2022, 0.75, 0.55), year(2023, 0.8, 0.3)];
    const found = sharpening(windows);
    expect(found).toMatchObject({ enough: 3, opposed: 1, different: 2, change: { verdict: 'sharper' } });
    expect([found.change!.first.from, found.change!.last.from]).toEqual(['2021-01-01', '2023-01-01']);
  });

  it('calls a change chance where the intervals overlap, and softer where it turned', () => {
    expect(sharpening([year(2021, 0.7, 0.65), year(2022, 0.75, 0.55)]).change?.verdict).toBe('chance');
    expect(sharpening([year(2021, 0.8, 0.3), year(2022, 0.7, 0.7)]).change?.verdict).toBe('softer');
  });

  it('compares nothing where all windows share days, or where none has enough', () => {
    const whole = year(2021, 0.7, 0.6);
    const half = { ...year(2022, 0.7, 0.2), from: '2021-07-01', to: '2022-06-30' };
    expect(sharpening([whole, half]).change).toBeNull();
    expect(sharpening([year(2021, 0.7, null)])).toEqual({ enough: 0, opposed: 0, different: 0, change: null });
  });
});

describe('arrange', () => {
  const data = agreementOverTime([
    year(2021, 0.7, 0.6),
    year(2022, 0.7, null),
    year(2023, 1, 0),
    year(2024, 0.5, 0.5),
  ])!;

  it('puts windows over the middle of their days: from the left in English, from the right in Arabic', () => {
    const [english, arabic] = (['ltr', 'rtl'] as const).map((direction) => arrange(data, SHEETS.wide, direction));
    const places = (one: typeof english) => one!.lines[0]!.marks.map(({ x }) => x);
    expect(places(english)).toEqual(places(english).toSorted((a, b) => a - b));
    expect(places(arabic)).toEqual(places(arabic).toSorted((a, b) => b - a));
    expect(english!.years.map(({ year: number }) => number)).toEqual(['2021', '2022', '2023', '2024']);
  });

  it('spans the scale from nothing to all, and breaks a line where a window has no pairs', () => {
    const { plot, lines } = arrange(data, SHEETS.tall, 'ltr');
    const [within, across] = lines;
    expect(within!.marks[2]!.y).toBeCloseTo(plot.top, 1);
    expect(across!.marks[1]!.y).toBeCloseTo(plot.bottom, 1);
    expect([within!.paths.length, across!.paths.length]).toEqual([1, 1]);
    expect(across!.paths[0]!.match(/L/g)).toHaveLength(1);
  });

  it('is nothing where nobody shares a topic', () => {
    expect(agreementOverTime([year(2021, null, null)])).toBeNull();
    expect(agreementOverTime([])).toBeNull();
  });
});

describe.each(['ar', 'en'] as const)('AgreementOverTimeFigure (%s)', (locale) => {
  const html = markup(
    locale,
    <AgreementOverTimeFigure
      id="over-time"
      title="T"
      data={agreementOverTime([year(2021, 0.7, 0.65, 4), year(2023, 0.8, 0.3)])!}
      windowHref={({ window }) => `/network?middle=${window.middle}`}
      polarisationHref={({ from }) => (from === '2021-01-01' ? '/explain/polarisation' : null)}
      caption="C"
    />,
  );

  it('leads to each window, tells lines apart without colour, and marks what rests on little', () => {
    expect(html).toContain('href="/network?middle=2021-07-02"');
    expect(html).toContain('data-line="across"');
    expect(html).toContain('data-hollow');
    expect(html.match(/\/explain\/polarisation/g)).toHaveLength(1);
  });
});
