import { describe, expect, it } from 'vitest';
import { writeMarkup } from '@/components/markup/write';
import { inLanguage } from '@/i18n/words';
import { comparedTopics } from '@/tests/helpers/compared';
import { readOverviewValues } from './address';
import { OverviewSpectrum } from './figures';

function drawn(count: number, query: Record<string, string>, standing: { figureHref?: string }) {
  const { values } = readOverviewValues(query);
  const markup = inLanguage('ar', () =>
    writeMarkup(<OverviewSpectrum comparison={comparedTopics(count)} values={values} {...standing} />),
  );
  const slugs = [...markup.matchAll(/<a class="[^"]*title[^"]*" href="\/ar\/topics\/topic-(\d+)"/g)];
  return { markup, topics: slugs.map(([, place]) => Number(place)) };
}

describe('the spectrum of many topics', () => {
  const onOverview = { figureHref: '/ar/figures/spectrum' };
  const firstTwelve = Array.from({ length: 12 }, (_, index) => index);

  it('shows all of a few', () => {
    expect(drawn(16, {}, onOverview).topics).toHaveLength(16);
    expect(drawn(16, {}, onOverview).markup).not.toContain('من أصل');
  });

  it('shows the first twelve in the order that was asked for, and leads to the others', () => {
    const { topics, markup } = drawn(40, { sort: 'order' }, onOverview);
    expect(topics).toEqual(firstTwelve);
    expect(markup).toContain('يظهر هنا 12 قضية من أصل 40. <a href="/ar/figures/spectrum">');
  });

  it('shows all of them on its own page', () => {
    expect(drawn(40, {}, {}).topics).toHaveLength(40);
  });
});
