import { readPolarisation } from '@/domain/polarisation/data';
import { readNetworkOverTime } from '@/domain/polarisation/over-time';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { required } from '../loaders';

export const polarisationResolvers: Resolvers = {
  Query: {
    polarisation: async (_, { filter, window }, { db, measures }) =>
      readPolarisation({ db, filter: await measures.filter(filter), window }),
    networkOverTime: async (_, { filter, ...steps }, { db, measures }) =>
      readNetworkOverTime({ db, filter: await measures.filter(filter), ...steps }),
  },
  Polarisation: {
    filter: ({ filter }) => filter.applied,
  },
  NetworkOverTime: {
    filter: ({ filter }) => filter.applied,
    width: ({ steps }) => steps.width,
    unit: ({ steps }) => steps.unit,
    kernel: ({ steps }) => steps.kernel,
    step: ({ steps }) => steps.step,
    stepUnit: ({ steps }) => steps.stepUnit,
  },
  Partition: {
    measure: () => 'POLARISATION',
  },
  PartitionGroup: {
    analysts: ({ analystIds }, _, { loaders }) => Promise.all(analystIds.map((id) => required(loaders.analyst, id))),
  },
};
