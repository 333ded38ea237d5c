import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANY_CLAIM, type CodedClaim, storeClaims } from '@/tests/helpers/coding';
import { freshDatabase } from '@/tests/helpers/database';
import { randomClaims, randomRanks } from '@/tests/helpers/random-coding';
import { idOfSlug } from '../identity';
import { countRows, countUpTo } from '../paging/list';
import { claimFacets } from './facets';
import { type ClaimFilter, readClaimFilter } from './filter';
import { claimList } from './list';
import { claimTotals, type FacetName } from './totals';

const db = await freshDatabase();

const FACETS: readonly FacetName[] = ['perspectives', 'topics', 'analysts', 'outlets', 'kinds', 'speech', 'languages'];

const VALUES: Record<Exclude<FacetName, 'topics'>, (claim: CodedClaim) => string> = {
  perspectives: ({ perspective }) => idOfSlug('perspective', perspective),
  analysts: ({ analyst }) => idOfSlug('analyst', analyst),
  outlets: ({ outlet }) => idOfSlug('outlet', outlet),
  kinds: ({ kind }) => kind,
  speech: ({ speech }) => speech,
  languages: ({ language }) => language,
};

const chosen = <Value>(...values: Value[]) =>
  fc.option(fc.subarray(values, { minLength: 1 }), { freq: 1, nil: undefined });

/** Filters over these claims. Those with few conditions are what totals answer. */
function filterOf(claims: readonly CodedClaim[]): fc.Arbitrary<ClaimFilter> {
  const among = (read: (claim: CodedClaim) => string) => chosen(...new Set(claims.map(read)));
  const whole = fc.record({
    from: fc.option(fc.constant('2022-06-15'), { nil: undefined }),
    perspectives: among(({ perspective }) => perspective),
    analysts: among(({ analyst }) => analyst),
    analystKinds: chosen('ANALYST' as const, 'OFFICIAL' as const),
    outlets: among(({ outlet }) => outlet),
    languages: among(({ language }) => language),
    topics: chosen(...randomRanks.topics),
    stance: fc.option(fc.constantFrom({ min: 0, max: 2 }, { min: -2, max: -1 }), { nil: undefined }),
    kinds: chosen('ASSESSMENT' as const, 'FACT' as const),
    speech: chosen('DIRECT' as const, 'MIXED' as const),
  });
  return fc
    .tuple(
      whole,
      fc.subarray(
        [
          'from',
          'perspectives',
          'analysts',
          'analystKinds',
          'outlets',
          'languages',
          'topics',
          'stance',
          'kinds',
          'speech',
        ] as const,
        { maxLength: 3 },
      ),
    )
    .map(([all, names]) => Object.fromEntries(names.map((name) => [name, all[name]])));
}

/** More than are counted, and not what totals know. */
const MANY: CodedClaim[] = Array.from({ length: 6 }, (_, i) => ({ ...ANY_CLAIM, analyst: `a${i % 2}` }));

const within = <Value>(list: readonly Value[] | null | undefined, value: Value) => !list || list.includes(value);

const stanceMeets =
  ({ topics, stance }: ClaimFilter) =>
  (one: CodedClaim['stances'][number]) =>
    within(topics, one.topic) && (!stance || (one.value >= stance.min && one.value <= stance.max));

function meets(filter: ClaimFilter): (claim: CodedClaim) => boolean {
  return (claim) =>
    claim.reviewed &&
    (!filter.from || claim.publishedOn >= filter.from) &&
    within(filter.perspectives, claim.perspective) &&
    within(filter.analysts, claim.analyst) &&
    within(filter.analystKinds, claim.analystKind) &&
    within(filter.outlets, claim.outlet) &&
    within(filter.languages, claim.language) &&
    within(filter.kinds, claim.kind) &&
    within(filter.speech, claim.speech) &&
    ((!filter.topics && !filter.stance) || claim.stances.some(stanceMeets(filter)));
}

/** Counted one by one; and how many claims that takes, which decides whether they are counted. */
function naiveFacet(claims: readonly CodedClaim[], asked: ClaimFilter, facet: FacetName) {
  const filter = { ...asked, [facet]: undefined };
  const found = claims.filter(meets(filter));
  const values =
    facet === 'topics'
      ? found.flatMap(({ stances }) => stances.filter(stanceMeets(filter)).map(({ topic }) => idOfSlug('topic', topic)))
      : found.map(VALUES[facet]);
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return { counts, claims: found.length };
}

test('facets count as one would by hand, or say that there are too many; numbers go no further than they may', async () => {
  let uncounted = 0;
  const property = fc.asyncProperty(
    randomClaims
      .filter((claims) => claims.length > 0)
      .chain((claims) => fc.tuple(fc.constant(claims), fc.array(filterOf(claims), { minLength: 4, maxLength: 4 }))),
    fc.integer({ min: 1, max: 3 }),
    async ([claims, filters], most) => {
      await storeClaims(db, claims, randomRanks);
      for (const filter of filters) {
        const criteria = await readClaimFilter(db, filter);
        const read = await claimFacets({ db, criteria, facets: FACETS, most });
        for (const [index, facet] of FACETS.entries()) {
          const { counts, claims: found } = naiveFacet(claims, filter, facet);
          const known = claimTotals({ ...criteria, [facet]: undefined }, facet) !== null;
          const rows = read[index]!.filter(({ count }) => count !== 0);
          if (known || found <= most) {
            expect(
              new Map(rows.map(({ value, count }) => [value, count])),
              `${facet} ${JSON.stringify(filter)}`,
            ).toEqual(counts);
            continue;
          }
          uncounted++;
          expect(rows.every(({ count }) => count === null)).toBe(true);
          expect(rows.map(({ value }) => value)).toEqual(expect.arrayContaining([...counts.keys()]));
        }
        const list = await claimList.open({ db, of: [], filter });
        const total = claims.filter(meets(filter)).length;
        expect(await countRows({ db, list, parents: [{}] })).toEqual([total]);
        const known = claimTotals(criteria, null) !== null;
        expect(await countUpTo({ db, list, parents: [{}], upTo: most })).toEqual([
          known ? { value: total, exact: true } : { value: Math.min(total, most), exact: total <= most },
        ]);
      }
    },
  );
  await fc.assert(property, { numRuns: 4, examples: [[[MANY, [{ from: '2022-06-15' }]], 3]] });
  expect(uncounted).toBeGreaterThan(0);
});
