import { type NetworkLine, type NetworkPoint, readWeight } from '@/components/charts/network/series';
import type { NetworkQualifier, NetworkTiesFragment } from '@/generated/graphql/documents';

export type Network = NetworkTiesFragment;
type NetworkEntity = Network['nodes'][number]['entity'];

/** A tie with who or what stands at its ends. */
export type Tie = NetworkLine & { from: NetworkPoint; to: NetworkPoint } & Pick<
    Network['edges'][number],
    'weight' | 'congruence' | 'conflict' | 'sharedTopics'
  >;

/** Slugs are unique among analysts and among topics, not across both. */
function keyOf({ __typename, slug }: Pick<NetworkEntity, '__typename' | 'slug'>): string {
  return `${__typename}:${slug}`;
}

/** The nodes as they are drawn. */
export function pointsOf({ nodes }: Network): NetworkPoint[] {
  return nodes.map(({ entity, positions }) => ({
    key: keyOf(entity),
    slug: entity.slug,
    positions,
    ...(entity.__typename === 'Analyst'
      ? { kind: 'analyst', name: entity.name, order: entity.perspective.order }
      : { kind: 'topic', name: entity.title, order: null }),
  }));
}

/** The ties, largest weight without its sign first. */
export function tiesOf({ edges }: Network, points: readonly NetworkPoint[], qualifier: NetworkQualifier): Tie[] {
  const byKey = new Map(points.map((point) => [point.key, point]));
  return edges.flatMap(({ source, target, ...figures }) => {
    const [from, to] = [byKey.get(keyOf(source.entity)), byKey.get(keyOf(target.entity))];
    if (!from || !to) return [];
    return [{ ...readWeight(qualifier, figures.weight), source: from.key, target: to.key, from, to, ...figures }];
  });
}

/** The perspectives of the analysts, each once, in their order. */
export function sidesOf({ nodes }: Network) {
  const found = nodes.flatMap(({ entity }) => (entity.__typename === 'Analyst' ? [entity.perspective] : []));
  return [...new Map(found.map((side) => [side.slug, side])).values()].sort((a, b) => a.order - b.order);
}
