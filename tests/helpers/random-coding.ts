import fc from 'fast-check';
import type { MeasureFilterInput } from '@/domain/filters/measure-filter';
import type { CodedClaim, Ranks } from './coding';

export const randomRanks: Ranks = { perspectives: ['east', 'west', 'silent'], topics: ['t1', 't2', 't3', 't4'] };

const analysts = fc.record({
  analystKind: fc.constantFrom('ANALYST', 'OFFICIAL', 'COLLECTIVE'),
  perspective: fc.constantFrom('east', 'west'),
});
const articles = fc.record({
  publishedOn: fc
    .date({ min: new Date('2021-11-01'), max: new Date('2024-03-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  precision: fc.constantFrom('DAY', 'MONTH'),
  language: fc.constantFrom('ar', 'ru', 'kk'),
  outlet: fc.constantFrom('o1', 'o2', 'o3'),
});
const stances = fc.uniqueArray(
  fc.record({ topic: fc.constantFrom(...randomRanks.topics), value: fc.integer({ min: -2, max: 2 }) }),
  { selector: ({ topic }) => topic, maxLength: 3 },
);

/** Claims of up to five analysts in up to six articles: some drafts, some without a stance. */
export const randomClaims: fc.Arbitrary<CodedClaim[]> = fc
  .tuple(
    fc.array(analysts, { minLength: 1, maxLength: 5 }),
    fc.array(articles, { minLength: 1, maxLength: 6 }),
    fc.array(
      fc.record({
        analyst: fc.nat(),
        article: fc.nat(),
        kind: fc.constantFrom('ASSESSMENT', 'PREDICTION', 'DEMAND', 'FACT'),
        speech: fc.constantFrom('DIRECT', 'INDIRECT', 'MIXED'),
        reviewed: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
        stances,
      }),
      { maxLength: 40 },
    ),
  )
  .map(([people, texts, claims]) =>
    claims.map((claim) => ({
      ...claim,
      ...people[claim.analyst % people.length]!,
      ...texts[claim.article % texts.length]!,
      analyst: `a${claim.analyst % people.length}`,
      article: `d${claim.article % texts.length}`,
    })),
  );

const some = (...slugs: string[]) => fc.option(fc.subarray(slugs), { freq: 1 });

/** Filters over such claims. */
export const randomFilter: fc.Arbitrary<MeasureFilterInput> = fc.record({
  from: fc.option(fc.constantFrom('2022-01-01', '2022-06-15'), { freq: 1 }),
  to: fc.option(fc.constantFrom('2023-01-01', '2023-12-31'), { freq: 1 }),
  perspectives: some('east', 'west', 'silent'),
  topics: some(...randomRanks.topics),
  languages: some('ar', 'ru'),
  analystKinds: fc.option(fc.subarray(['ANALYST', 'OFFICIAL', 'COLLECTIVE'] as const), { freq: 1 }),
  kinds: fc.option(fc.subarray(['ASSESSMENT', 'PREDICTION', 'DEMAND', 'FACT'] as const), { freq: 1 }),
  speech: fc.option(fc.subarray(['DIRECT', 'INDIRECT', 'MIXED'] as const), { freq: 1 }),
});
