import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainAddress, readSubject } from './address';
import { isCoherent } from './coherent';
import { conditionFilter, conditionsFrom, readConditions } from './conditions';
import { isMeasure, type Subject } from './subject';

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const side = fc.record({ kind: fc.constantFrom('perspective', 'analyst', 'outlet'), slug } as const);
const window = {
  width: fc.integer({ min: 1, max: 1000 }),
  unit: fc.constantFrom('day', 'week', 'month', 'year'),
  kernel: fc.constantFrom('uniform', 'epanechnikov', 'gaussian', 'triangular'),
} as const;
const network = {
  qualifier: fc.constantFrom('subtract', 'congruence', 'conflict', 'ignore'),
  normalisation: fc.constantFrom('none', 'average_activity', 'jaccard', 'cosine'),
  duplicates: fc.constantFrom('document', 'claim', 'year', 'dna_range'),
} as const;
const of = <const Name extends string, Model extends Record<string, fc.Arbitrary<unknown>>>(
  names: readonly Name[],
  model: Model,
) => fc.record({ measure: fc.constantFrom(...names), ...model });

const subjects = fc.oneof(
  of(['position'], { article: slug, analyst: slug, topic: slug }),
  of(['mean', 'evidence', 'cohesion'], { side, topic: slug }),
  of(['gap', 'agreement', 'divergence', 'emphasis', 'blind-spot'], { left: side, right: side, topic: slug }),
  of(['gap', 'agreement', 'divergence', 'shared-topics'], { left: side, right: side }),
  of(['balance'], { article: slug }),
  of(['consensus'], { topic: slug }),
  of(['polarisation'], {}),
  of(['consistency', 'departure'], { analyst: slug, topic: slug }),
  of(['turning-point'], { side, topic: slug, at: day, interval: fc.constantFrom('month', 'quarter', 'year') }),
  of(['sliding-mean'], { side, topic: slug, at: day, ...window }),
  of(['change'], { side, topic: slug, before: day, until: day, after: day, end: day }),
  of(['network'], { left: slug, right: slug, ...network, middle: day, ...window }),
  of(['two-mode'], { analyst: slug, topic: slug, ...network, unit: window.unit, kernel: window.kernel }),
  of(['centrality', 'communities'], { analyst: slug, ...network, unit: window.unit, kernel: window.kernel }),
) as fc.Arbitrary<Subject>;

const list = fc.uniqueArray(slug, { maxLength: 3 });
const conditions = fc.record(
  {
    outlet: list,
    topic: list,
    analyst: list,
    perspective: list,
    kind: fc.subarray(['assessment', 'prediction', 'demand', 'fact'] as const),
    speech: fc.subarray(['direct', 'indirect', 'mixed'] as const),
    language: fc.uniqueArray(fc.constantFrom('ar', 'en', 'ru', 'kk'), { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

/** An address as Next hands it to a page. */
function opened(address: string): { measure: string; query: Record<string, string | string[]> } {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  const query = Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const [first = '', ...others] = searchParams.getAll(name);
      return [name, others.length > 0 ? [first, ...others] : first];
    }),
  );
  return { measure: pathname.split('/').at(-1)!, query };
}

describe('the address of a number', () => {
  it('is read as it is written', () => {
    fc.assert(
      fc.property(subjects, conditions, fc.constantFrom('ar', 'en'), (subject, filter, locale) => {
        fc.pre(isCoherent(subject));
        const { measure, query } = opened(explainAddress(locale as 'ar' | 'en', subject, filter));
        expect(readSubject(measure, query)).toEqual(subject);
        const { values, ignored } = readConditions(query);
        expect(ignored).toEqual([]);
        const given = <Value>(values: readonly Value[] | undefined) => values ?? [];
        expect(values).toEqual({
          from: undefined,
          to: undefined,
          outlets: given(filter.outlet),
          topics: given(filter.topic),
          analysts: given(filter.analyst),
          perspectives: given(filter.perspective),
          kinds: given(filter.kind),
          speech: given(filter.speech),
          languages: given(filter.language),
        });
      }),
    );
  });

  it('is short and can be read', () => {
    const russia = { kind: 'perspective', slug: 'russia' } as const;
    const tokayev = { kind: 'analyst', slug: 'kassym-jomart-tokayev' } as const;
    expect(explainAddress('ar', { measure: 'mean', side: russia, topic: 'mutual-trust' })).toBe(
      '/ar/explain/mean?side=russia&topic=mutual-trust',
    );
    expect(
      explainAddress('en', { measure: 'gap', left: russia, right: tokayev }, { from: '2023-01-01', kind: ['fact'] }),
    ).toBe('/en/explain/gap?left=russia&right=analyst%3Akassym-jomart-tokayev&from=2023-01-01&kinds=fact');
  });

  it.each([
    ['mean', { side: 'russia' }],
    ['mean', { side: 'planet:mars', topic: 'mutual-trust' }],
    ['mean', { side: 'russia', topic: "x' OR 1" }],
    ['turning-point', { side: 'russia', topic: 'mutual-trust', at: '2023-13-01' }],
    ['network', { left: 'a', right: 'b', qualifier: 'friendship' }],
    ['sliding-mean', { side: 'russia', topic: 'mutual-trust', at: '2023-01-01', width: '07' }],
    ['gap', { left: 'russia', right: 'russia', topic: 'mutual-trust' }],
    ['network', { left: 'a', right: 'a' }],
    ['network', { left: 'a', right: 'b', qualifier: 'combine' }],
    ['centrality', { analyst: 'a', normalisation: 'activity' }],
    ['two-mode', { analyst: 'a', topic: 'b', qualifier: 'combine', normalisation: 'activity' }],
    ['two-mode', { analyst: 'a', topic: 'b', normalisation: 'jaccard' }],
    [
      'change',
      {
        side: 'russia',
        topic: 'mutual-trust',
        before: '2026-01-01',
        until: '2022-01-01',
        after: '2024-01-01',
        end: '2023-01-01',
      },
    ],
    ['happiness', { side: 'russia', topic: 'mutual-trust' }],
    ['toString', {}],
  ])('of %s with %j names no number', (measure, query) => {
    expect(readSubject(measure, query)).toBeNull();
  });

  it('knows its measures', () => {
    expect(['mean', 'blind-spot', 'two-mode'].every(isMeasure)).toBe(true);
    expect(isMeasure('constructor')).toBe(false);
  });
});

describe('conditions', () => {
  it('that cannot be used are set aside and listed', () => {
    const { values, ignored } = readConditions({ from: '2024-01-01', to: '2023-01-01', kinds: ['fact', 'rumour'] });
    expect(conditionFilter(conditionsFrom(values))).toMatchObject({
      from: '2024-01-01',
      to: undefined,
      kinds: ['FACT'],
    });
    expect(ignored).toEqual([
      { name: 'kinds', value: 'rumour' },
      { name: 'to', value: '2023-01-01' },
    ]);
  });
});
