import { describe, expect, it } from 'vitest';
import { writeMarkup } from '@/components/markup/write';
import { inLanguage } from '@/i18n/words';
import { type FigureHead, Frame } from './frame';

function written(lines: number, place: Partial<FigureHead>): string {
  return inLanguage('ar', () =>
    writeMarkup(
      <Frame id="trends" title="t" caption="c" lines={lines} table={<table />} {...place}>
        drawing
      </Frame>,
    ),
  );
}

describe("a figure's table", () => {
  const within = { figureHref: '/ar/figures/trends?topic=a' };
  const onItsOwnPage = { withoutTable: true };

  it('stands under the figure as long as it is short', () => {
    expect(written(100, within)).toContain('<table>');
    expect(written(100, within)).not.toContain('#numbers');
  });

  it("is led to on the figure's own page when it is long", () => {
    expect(written(101, within)).not.toContain('<table>');
    expect(written(101, within)).toContain(
      '<a href="/ar/figures/trends?topic=a#numbers">الأرقام في جدول من 101 سطر</a>',
    );
    expect(written(111, within)).toContain('من 111 سطرا<');
  });

  it('stands on that page too when no other page has it, since it leads from each number to what explains it', () => {
    expect(written(101, onItsOwnPage)).toContain('<table>');
    expect(written(100, onItsOwnPage)).not.toContain('<table>');
  });

  it('stands in whole where the figure is framed by a foreign page', () => {
    expect(written(101, {})).toContain('<table>');
  });
});

it('tells how much of a figure is drawn, where the whole stands on its own page with its table', () => {
  const part = { shown: 12, all: 30 };
  expect(written(1, { figureHref: '/ar/figures/trends', part })).toContain(
    'يظهر هنا 12 قضية من أصل 30. <a href="/ar/figures/trends">القضايا كلها، مع جدول الأرقام</a>',
  );
  expect(written(1, { figureHref: '/ar/figures/trends', part })).not.toContain('<table>');
  expect(written(1, { part })).not.toContain('من أصل');
});
