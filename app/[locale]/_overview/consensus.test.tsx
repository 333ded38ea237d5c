import { expect, it } from 'vitest';
import type { ConsensusTopic } from '@/components/charts/consensus/series';
import type { LocalizedText } from '@/components/charts/text';
import { writeMarkup } from '@/components/markup/write';
import { inLanguage } from '@/i18n/words';
import { readOverviewValues } from './address';
import { OverviewConsensus } from './consensus';

const text = (words: string) => ({ text: words, language: 'AR', direction: 'RTL' }) as LocalizedText;

/** Two sides on as many topics: both accept every topic but the last, which the second one rejects. */
function topics(count: number): ConsensusTopic[] {
  return Array.from({ length: count }, (_, index) => {
    const contested = index === count - 1;
    const figures = { acceptance: contested ? 0.5 : 1, rejection: contested ? 0.5 : 0, contest: contested ? 1 : 0 };
    const group = (order: number, accepts: boolean) => ({
      perspective: { __typename: 'Perspective', slug: `side-${order}`, order, name: text(`s${order}`) } as const,
      accepting: accepts ? 3 : 0,
      rejecting: accepts ? 0 : 3,
      speaking: 3,
      grade: 'FAIR' as const,
    });
    return {
      topic: { slug: `topic-${index}`, title: text(`t${index}`) },
      consensus: figures,
      ranked: figures,
      groups: [group(1, true), group(2, !contested)],
    };
  });
}

function drawn(count: number, standing: { figureHref?: string }) {
  const { values } = readOverviewValues({});
  const markup = inLanguage('ar', () =>
    writeMarkup(<OverviewConsensus topics={topics(count)} values={values} {...standing} />),
  );
  return { markup, rows: markup.match(/<li class="[^"]*row[^"]*">/g)!.length };
}

it('shows four of many topics with the same verdict, counts all of them, and leads to the others', () => {
  const { markup, rows } = drawn(20, { figureHref: '/ar/figures/consensus' });
  expect(rows).toBe(5);
  expect(markup).toContain('يظهر هنا 5 قضايا من أصل 20. <a href="/ar/figures/consensus">');
  expect(markup).toContain('تقبل الأطراف كلها 19 منها');
});

it('shows all of a few, and all of many on its own page', () => {
  expect(drawn(16, { figureHref: '/ar/figures/consensus' }).rows).toBe(16);
  expect(drawn(20, {}).rows).toBe(20);
});
