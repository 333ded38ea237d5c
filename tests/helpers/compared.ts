import type { ComparedTopicFragment } from '@/generated/graphql/documents';

const text = (words: string) => ({ text: words, language: 'AR', direction: 'RTL' }) as const;
const side = (slug: string, order: number) => ({ __typename: 'Perspective', slug, order, name: text(slug) }) as const;
const [left, right] = [side('left', 1), side('right', 2)];

/** Two perspectives on as many topics as are asked for, the widest gap first; every third may be ranked. */
export function comparedTopics(count: number) {
  const spoken = (entity: typeof left) => ({
    entity,
    counts: { claims: 3, positions: 3, analysts: 2, articles: 2 },
    grade: 'FAIR' as const,
    mean: { value: 1, low: 0.5, high: 1.5 },
    positions: [{ value: 1, count: 3 }],
  });
  const topics = Array.from(
    { length: count },
    (_, index): ComparedTopicFragment => ({
      topic: { slug: `topic-${index}`, order: index, title: text(`t${index}`), proposition: text(`p${index}`) },
      left: spoken(left),
      right: spoken(right),
      gap: { value: 2 - index / 100, low: 0, high: 2, different: false, grade: index % 3 === 0 ? 'FAIR' : 'THIN' },
    }),
  );
  return { left, right, topics };
}
