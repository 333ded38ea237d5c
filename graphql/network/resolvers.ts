import { edgesFrom, readNetwork } from '@/domain/network/data';
import { networkFile } from '@/domain/network/export/file';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { languageOf } from '../shared/locale';
import { reference } from '../shared/reference';
import { nodeEntity } from './entity';
import { readWords } from './words';

export const networkResolvers: Resolvers = {
  Query: {
    network: async (_, { filter, ...question }, { db, measures }) =>
      readNetwork({ db, filter: await measures.filter(filter), ...question }),
  },
  Network: {
    mode: ({ question }) => question.mode,
    qualifier: ({ question }) => question.qualifier,
    normalisation: ({ question }) => question.normalisation,
    duplicates: ({ question }) => question.duplicates,
    window: ({ question }) => question.window,
    filter: ({ filter }) => filter.applied,
    edges: (network, { least }) => edgesFrom(network, least),
    file: async (network, { format, locale }, { loaders }) =>
      networkFile(network, format, await readWords(network, languageOf(locale), loaders)),
  },
  NetworkNode: {
    entity: (node, _, { loaders }) => nodeEntity(node, loaders),
    community: ({ place }) => place?.community ?? null,
    degree: ({ place }) => place?.degree ?? null,
    betweenness: ({ place }) => place?.betweenness ?? null,
  },
  TieTopic: {
    topic: reference('topic', ({ topicId }) => topicId),
  },
  NetworkEdge: {
    congruence: ({ tie }) => tie?.congruence ?? null,
    conflict: ({ tie }) => tie?.conflict ?? null,
    sharedTopics: ({ tie }) => tie?.sharedTopics ?? null,
    topics: ({ parts }) => parts,
  },
};
