import { describe, expect, it } from 'vitest';
import type { SpectrumTopic } from '@/components/charts/spectrum/series';
import type { LocalizedText } from '@/components/charts/text';
import { writeMarkup } from '@/components/markup/write';
import { inLanguage } from '@/i18n/words';
import { readOverviewValues } from './address';
import { OverviewSpectrum } from './figures';

type Comparison = Parameters<typeof OverviewSpectrum>[0]['comparison'];

const text = (words: string): LocalizedText => ({ text: words, language: 'AR', direction: 'RTL' }) as LocalizedText;
const side = (slug: string, order: number) => ({ __typename: 'Perspective', slug, order, name: text(slug) }) as const;
const [left, right] = [side('left', 1), side('right', 2)];

/** As many topics as are asked for, the widest gap first; every third may be ranked. */
function compared(count: number): Comparison {
  const spoken = (entity: typeof left) => ({
    entity,
    counts: { claims: 3, positions: 3 },
    grade: 'FAIR',
    mean: { value: 1, low: 0.5, high: 1.5 },
    positions: [{ value: 1, count: 3 }],
  });
  const topics = Array.from({ length: count }, (_, index) => ({
    topic: { slug: `topic-${index}`, order: index, title: text(`t${index}`), proposition: text(`p${index}`) },
    left: spoken(left),
    right: spoken(right),
    gap: { value: 2 - index / 100, low: 0, high: 2, different: false, grade: index % 3 === 0 ? 'FAIR' : 'THIN' },
  })) satisfies (Pick<SpectrumTopic, 'topic' | 'gap'> & object)[];
  return { left, right, topics } as unknown as Comparison;
}

function drawn(count: number, query: Record<string, string>, standing: { figureHref?: string }) {
  const { values } = readOverviewValues(query);
  const markup = inLanguage('ar', () =>
    writeMarkup(<OverviewSpectrum comparison={compared(count)} values={values} {...standing} />),
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
