import { orderTopics, partOfTopics } from '@/domain/comparison/compare';
import { type Comparison, compare, withPositions } from '@/domain/comparison/data';
import { facingAnalysts } from '@/domain/comparison/facing';
import { topicWeight } from '@/domain/measures/shared-topics';
import { readLimit } from '@/domain/paging/limit';
import type { QueryComparisonArgs, Resolvers } from '@/generated/graphql/resolvers';
import { sideEntity } from '../measure/entity';
import { needed } from '../measure/positions';
import { alsoForMany } from '../operations/many';
import { reference, topicReference } from '../shared/reference';

export const comparisonResolvers: Resolvers = {
  Query: {
    comparison: alsoForMany<unknown, QueryComparisonArgs, Comparison>(
      async (_, { left, right, filter }, { db, measures }) =>
        compare({ db, left, right, filter: await measures.filter(filter) }),
      async (_, { left, right, filter }, { db, measures }, selected) => [
        await compare({
          db,
          left,
          right,
          filter: await measures.filter(filter),
          only: needed(selected),
          overall: selected.has('leftCounts') || selected.has('rightCounts'),
        }),
      ],
    ),
  },
  Comparison: {
    left: sideEntity(({ left }) => left),
    right: sideEntity(({ right }) => right),
    topics: (comparison, { orderBy, shared, first, after }, { db, measures, limits }) => {
      const part = { shared, after, first: first == null ? undefined : readLimit(first, limits.pageSize, 'first') };
      if (orderBy !== 'DIVERGENCE') return partOfTopics(orderTopics(comparison.topics, orderBy ?? 'GAP'), part);
      return measures
        .filter(comparison.filter)
        .then((filter) => withPositions(db, comparison, filter))
        .then(({ topics }) => partOfTopics(orderTopics(topics, orderBy), part));
    },
    topic: ({ topics }, { slug }) => topics.find(({ topic }) => topic.slug === slug) ?? null,
    facing: async ({ left, right, filter }, { limit }, { db, measures, limits }) =>
      facingAnalysts({
        db,
        left,
        right,
        filter: await measures.filter(filter),
        limit: readLimit(limit ?? 3, limits.pageSize),
      }),
  },
  FacingPair: {
    left: reference('analyst', ({ leftId }) => leftId),
    right: reference('analyst', ({ rightId }) => rightId),
    comparison: ({ leftId, rightId, filter }, _, { measures }) => measures.compareAnalysts(leftId, rightId, filter),
  },
  TopicComparison: {
    topic: topicReference(({ topic }) => topic),
    weight: ({ left, right }) => topicWeight(left.counts.positions, right.counts.positions),
    emphasis: ({ emphasis }) => emphasis.value,
    emphasisTerms: ({ emphasis: { topic, total, topics, prior, logOdds, deviation } }) => ({
      ...topic,
      leftTotal: total.left,
      rightTotal: total.right,
      topics,
      prior,
      logOdds,
      deviation,
    }),
  },
  Gap: {
    measure: () => 'GAP',
  },
};
