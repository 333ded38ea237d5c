import { readPolarisation } from '@/domain/polarisation/data';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { required } from '../loaders';

export const polarisationResolvers: Resolvers = {
  Query: {
    polarisation: async (_, { filter }, { db, measures }) =>
      readPolarisation({ db, filter: await measures.filter(filter) }),
  },
  Polarisation: {
    filter: ({ filter }) => filter.applied,
  },
  Partition: {
    measure: () => 'POLARISATION',
  },
  PartitionGroup: {
    analysts: ({ analystIds }, _, { loaders }) => analystIds.map((id) => required(loaders.analyst, id)),
  },
};
