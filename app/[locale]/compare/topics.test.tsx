import { expect, it } from 'vitest';
import { comparedTopics } from '@/tests/helpers/compared';
import { markup } from '@/tests/helpers/render';
import { readCompareValues } from './address';
import { CompareSpectrum } from './topics';

const { values } = readCompareValues({ sort: 'claims' });
const pair = {
  left: { kind: 'perspective', slug: 'left' },
  right: { kind: 'perspective', slug: 'right' },
  same: false,
} as const;

/** Where the topics' titles lead. */
function topicLinks(written: string): string[] {
  return [...written.matchAll(/href="([^"]*)#topic-[^"]*"/g)].map(([, address]) => address!);
}

it('on the page of its claims each topic leads down to them', () => {
  const spectrum = <CompareSpectrum comparison={comparedTopics(16)} values={values} pair={pair} />;
  expect(new Set(topicLinks(markup('ar', spectrum)))).toEqual(new Set(['']));
});

it('on its own page each topic leads to the part of the comparison that has its claims', () => {
  const comparison = comparedTopics(40);
  const spectrum = <CompareSpectrum comparison={comparison} values={values} pair={pair} hrefOf={() => '/figure'} />;
  const page = '/ar/compare?left=perspective%3Aleft&amp;right=perspective%3Aright&amp;sort=claims';
  const parts = topicLinks(markup('ar', spectrum)).slice(0, 40);
  expect(parts).toHaveLength(40);
  expect(parts.slice(0, 16)).toEqual(Array(16).fill(page));
  expect(parts.slice(16, 32)).toEqual(Array(16).fill(`${page}&amp;after=topic-15`));
  expect(parts.slice(32)).toEqual(Array(8).fill(`${page}&amp;after=topic-31`));
});
