import { GraphQLError, getIntrospectionQuery } from 'graphql';
import { describe, expect, test } from 'vitest';
import { readEnvironment } from '@/domain/environment';
import { refuseExcess } from './limits';
import { schema } from './schema';

const { limits } = readEnvironment({});

function refused(
  query: string,
  variables: Record<string, unknown> = {},
  changed: Partial<typeof limits> = {},
): unknown {
  try {
    refuseExcess(schema, { query, variables }, { ...limits, ...changed });
    return null;
  } catch (error) {
    return error instanceof GraphQLError ? error.extensions.code : error;
  }
}

/** So many times around from an analyst to the analyst's claims and back. */
function nested(times: number, size: string): string {
  const around = `claims(first: ${size}) { nodes { analyst { `;
  return `{ analysts(first: ${size}) { nodes { ${around.repeat(times)} slug ${' } } }'.repeat(times)} } } }`;
}

describe('depth', () => {
  test('is counted in fields, through fragments', () => {
    expect(refused('{ claims { nodes { analyst { name { text } } } } }', {}, { depth: 5 })).toBeNull();
    expect(refused('{ claims { nodes { analyst { name { text } } } } }', {}, { depth: 4 })).toBe('QUERY_TOO_DEEP');
    const spread = '{ claims { nodes { ...A } } } fragment A on Claim { analyst { ... { name { text } } } }';
    expect(refused(spread, {}, { depth: 5 })).toBeNull();
    expect(refused(spread, {}, { depth: 4 })).toBe('QUERY_TOO_DEEP');
  });

  test('does not count what introspection tools ask for', () => {
    const query = getIntrospectionQuery({ oneOf: true, schemaDescription: true, inputValueDeprecation: true });
    expect(refused(query)).toBeNull();
    const around = 'fields { type { '.repeat(11);
    expect(refused(`{ __schema { types { ${around} name ${' } }'.repeat(11)} } } }`)).toBe('QUERY_TOO_DEEP');
  });
});

describe('cost', () => {
  test('follows the page sizes asked for, in variables too', () => {
    expect(refused(nested(2, '20'))).toBeNull();
    expect(refused(nested(2, '100'))).toBe('QUERY_TOO_COSTLY');
    const query = `query ($n: Int) ${nested(2, '$n')}`;
    expect(refused(query, { n: 20 })).toBeNull();
    expect(refused(query, { n: 100 })).toBe('QUERY_TOO_COSTLY');
    expect(refused(`query ($n: Int = 100) ${nested(2, '$n')}`)).toBe('QUERY_TOO_COSTLY');
  });

  test('counts each value of a page', () => {
    // claims, 7 nodes, and in each a slug and an analyst with a slug: 1 + 7 · (1 + 1 + 2).
    const query = '{ claims(first: 7) { nodes { slug analyst { slug } } } }';
    expect(refused(query, {}, { cost: 29 })).toBeNull();
    expect(refused(query, {}, { cost: 28 })).toBe('QUERY_TOO_COSTLY');
  });

  test('sees through fragments that double at every level, without doubling its own work', () => {
    const fragments = Array.from(
      { length: 40 },
      (_, n) => `fragment F${n} on Analyst { ...F${n + 1} ... { ...F${n + 1} } }`,
    );
    const query = `{ analyst(slug: "x") { ...F0 } } ${fragments.join(' ')} fragment F40 on Analyst { slug }`;
    const start = performance.now();
    expect(refused(query)).toBe('QUERY_TOO_COSTLY');
    expect(performance.now() - start).toBeLessThan(500);
  });

  test('comes to an end on fragments that spread themselves, which validation refuses', () => {
    expect(
      refused('{ analyst(slug: "x") { ...A } } fragment A on Analyst { ...B } fragment B on Analyst { ...A }'),
    ).toBeNull();
    expect(refused('{ __schema { types { ...A } } } fragment A on __Type { ofType { ...A } }')).toBeNull();
  });
});

describe('what makes validation expensive', () => {
  test.each([
    ['aliases', `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: __typename`).join(' ')} }`, 'TOO_MANY_ALIASES'],
    ['directives', `{ __typename ${'@include(if: true) '.repeat(51)} }`, 'TOO_MANY_DIRECTIVES'],
    ['repeated fields', `{ ${'__typename '.repeat(2000)} }`, 'TOO_MANY_REPETITIONS'],
    ['repeated inline fragments', `{ ${'... { __typename } '.repeat(30)} }`, 'TOO_MANY_REPETITIONS'],
    ['tokens', `{ ${Array.from({ length: 3000 }, (_, n) => `f${n}`).join(' ')} }`, 'TOO_MANY_TOKENS'],
  ])('%s are limited', (_what, query, code) => {
    expect(refused(query)).toBe(code);
  });

  test('what cannot be parsed is left to those who explain it', () => {
    expect(refused('{')).toBeNull();
    expect(refused('{ nothing { of { this { exists } } } }')).toBeNull();
  });
});
