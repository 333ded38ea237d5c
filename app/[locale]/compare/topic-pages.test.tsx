import { expect, it } from 'vitest';
import type { Locale } from '@/i18n/routing';
import { markup } from '@/tests/helpers/render';
import { readCompareValues } from './address';
import { partAfter } from './parts';
import { TopicPages } from './topic-pages';

const { values } = readCompareValues({ from: '2023-01-01', sort: 'claims' });
const pair = { left: { kind: 'perspective', slug: 'a' }, right: { kind: 'outlet', slug: 'b' }, same: false } as const;
const asked = 'left=perspective%3Aa&amp;right=outlet%3Ab&amp;from=2023-01-01&amp;sort=claims';

function pages(locale: Locale, all: number, after?: string): string {
  const slugs = Array.from({ length: all }, (_, place) => `topic-${place}`);
  return markup(locale, <TopicPages slugs={slugs} part={partAfter(slugs, after)} pair={pair} values={values} />);
}

const linksOf = (written: string) =>
  Object.fromEntries([...written.matchAll(/href="([^"]*)" rel="(\w+)"/g)].map(([, href, rel]) => [rel, href]));

it('where all topics stand on one page there is none before or after', () => {
  expect(pages('ar', 16)).toBe('');
});

it('each part leads to the one before and the one after, under the same conditions', () => {
  expect(linksOf(pages('en', 40))).toEqual({ next: `/en/compare?${asked}&amp;after=topic-15#spectrum` });
  expect(linksOf(pages('en', 40, 'topic-15'))).toEqual({
    prev: `/en/compare?${asked}#spectrum`,
    next: `/en/compare?${asked}&amp;after=topic-31#spectrum`,
  });
  expect(linksOf(pages('ar', 40, 'topic-31'))).toEqual({ prev: `/ar/compare?${asked}&amp;after=topic-15#spectrum` });
});

it('a part that begins anywhere leads back to the topics before it', () => {
  expect(linksOf(pages('en', 40, 'topic-2'))).toEqual({
    prev: `/en/compare?${asked}#spectrum`,
    next: `/en/compare?${asked}&amp;after=topic-18#spectrum`,
  });
  expect(linksOf(pages('en', 40, 'topic-20')).prev).toBe(`/en/compare?${asked}&amp;after=topic-4#spectrum`);
});

it('says which topics of how many stand here', () => {
  expect(pages('en', 40)).toContain('Topics 1–16 of 40');
  expect(pages('ar', 40)).toContain('القضايا من 1 إلى 16 من أصل 40');
  expect(pages('en', 17, 'topic-15')).toContain('Topic 17 of 17');
  expect(pages('ar', 17, 'topic-15')).toContain('القضية 17 من أصل 17');
  expect(pages('ar', 18, 'topic-15')).toContain('القضيتان 17 و18 من أصل 18');
});
