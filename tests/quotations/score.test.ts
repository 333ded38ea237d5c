import { describe, expect, it } from 'vitest';
import { findQuotations } from '@/domain/quotations/find';
import { type Passage, passagesOf, score } from './score';

const find = ({ text, lang }: Passage) => findQuotations(text, { language: lang });

// What was reached, less about a quotation or two: a change that loses more is seen here.
const FLOORS = {
  dev: {
    ar: { direct: 0.96, indirect: 0.97, speakers: 0.94, endToEnd: 0.93 },
    en: { direct: 0.94, indirect: 0.93, speakers: 0.93, endToEnd: 0.89 },
  },
  own: {
    ar: { direct: 0.92, indirect: 0.95, speakers: 0.94, endToEnd: 0.92 },
    en: { direct: 0.94, indirect: 0.93, speakers: 0.9, endToEnd: 0.88 },
  },
  more: { ar: { direct: 0.95, indirect: 0.95, speakers: 0.93, endToEnd: 0.93 } },
  fresh: {
    ar: { direct: 0.96, indirect: 0.95, speakers: 0.9, endToEnd: 0.88 },
    en: { direct: 0.94, indirect: 0.92, speakers: 0.95, endToEnd: 0.91 },
  },
  later: {
    ar: { direct: 0.94, indirect: 0.93, speakers: 0.91, endToEnd: 0.9 },
    en: { direct: 0.92, indirect: 0.85, speakers: 0.9, endToEnd: 0.85 },
  },
  tune: {
    ar: { direct: 0.96, indirect: 0.95, speakers: 0.94, endToEnd: 0.92 },
    en: { direct: 0.9, indirect: 0.92, speakers: 0.9, endToEnd: 0.86 },
  },
  held: {
    ar: { direct: 0.96, indirect: 0.95, speakers: 0.96, endToEnd: 0.95 },
    en: { direct: 0.94, indirect: 0.87, speakers: 0.84, endToEnd: 0.79 },
  },
  reports: {
    ar: { direct: 0.94, indirect: 0.93, speakers: 0.93, endToEnd: 0.9 },
    en: { direct: 0.91, indirect: 0.9, speakers: 0.95, endToEnd: 0.9 },
  },
  apart: {
    ar: { direct: 0.94, indirect: 0.9, speakers: 0.87, endToEnd: 0.82 },
    en: { direct: 0.95, indirect: 0.89, speakers: 0.79, endToEnd: 0.75 },
  },
  bureau: { ar: { direct: 0.91, indirect: 0.94, speakers: 0.91, endToEnd: 0.88 } },
  // The rules are not to learn from these: they tell what to expect of other passages.
  aside: { ar: { direct: 0.91, indirect: 0.92, speakers: 0.8, endToEnd: 0.76 } },
  unseen: { ar: { direct: 0.96, indirect: 0.89, speakers: 0.79, endToEnd: 0.74 } },
} as const;

describe.each(Object.keys(FLOORS) as (keyof typeof FLOORS)[])('quotations of the set %s', (set) => {
  const passages = passagesOf(set);

  it('has offsets that are those of its contents', () => {
    for (const { text, quotes } of passages) {
      for (const { start, end, content } of quotes) expect(text.slice(start, end)).toBe(content);
    }
  });

  it.each(Object.entries(FLOORS[set]))('%s: found with their speakers', (language, floor) => {
    const reached = score(
      passages.filter(({ lang }) => lang === language),
      find,
    );
    expect(reached.spans.direct).toBeGreaterThanOrEqual(floor.direct);
    expect(reached.spans.indirect).toBeGreaterThanOrEqual(floor.indirect);
    expect(reached.speakers).toBeGreaterThanOrEqual(floor.speakers);
    expect(reached.endToEnd).toBeGreaterThanOrEqual(floor.endToEnd);
  });
});
