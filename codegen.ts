import type { CodegenConfig } from '@graphql-codegen/cli';

/** What resolvers are given as parent, by type of the schema. A type that is not named here is answered as it stands. */
const mappers = {
  Perspective: '@/domain/perspectives/data#PerspectiveRow',
  PerspectiveConnection: '@/domain/perspectives/data#PerspectiveConnection',
  Outlet: '@/domain/outlets/data#OutletRow',
  OutletConnection: '@/domain/outlets/data#OutletConnection',
  Analyst: '@/domain/analysts/data#AnalystRow',
  AnalystConnection: '@/domain/analysts/data#AnalystConnection',
  Topic: '@/domain/topics/data#TopicRow',
  TopicConnection: '@/domain/topics/data#TopicConnection',
  Article: '@/domain/articles/data#ArticleRow',
  ArticleConnection: '@/domain/articles/data#ArticleConnection',
  ArticleText: '@/domain/articles/data#ArticleTextRow',
  Claim: '@/domain/claims/data#ClaimRow',
  ClaimConnection: '@/domain/claims/data#ClaimConnection',
  ClaimFacets: '@/graphql/claim/facets#Facets',
  Passage: '@/domain/claims/data#PassageRow',
  Stance: '@/domain/stances/data#StanceRow',
  StanceConnection: '@/domain/stances/data#StanceConnection',
  Position: '@/domain/positions/data#PositionRow',
  PositionConnection: '@/domain/positions/data#PositionConnection',
  LocalizedText: '@/domain/text/localized#LocalizedText',
  AppliedFilter: '@/domain/filters/measure-filter#AppliedFilter',
  Mean: '@/domain/measures/mean#Mean',
  Gap: '@/domain/comparison/compare#GradedGap',
  CountedPosition: '@/domain/sides/counted-positions#CountedPosition',
  SideOnTopic: '@/domain/sides/side-on-topic#SideOnTopic',
  TopicComparison: '@/domain/comparison/compare#TopicComparison',
  ComparisonSummary: '@/domain/comparison/compare#ComparisonSummary',
  Comparison: '@/domain/comparison/data#Comparison',
  FacingPair: '@/domain/comparison/facing#FacingPair',
  Overview: '@/domain/overview/data#Overview',
  OverviewSide: '@/domain/overview/data#OverviewSide',
  OverviewTopic: '@/domain/overview/data#OverviewTopic',
  BlindSpot: '@/domain/overview/data#BlindSpot',
  Timeline: '@/domain/timeline/data#Timeline',
  TimelineSeries: '@/domain/timeline/data#TimelineSeries',
  AnalystConsistency: '@/domain/analysts/consistency#AnalystConsistency',
  TopicConsistency: '@/domain/analysts/consistency#TopicConsistency',
  Departures: '@/domain/analysts/departures#Departures',
  Departure: '@/domain/analysts/departures#Departure',
  RestOfSide: '@/domain/analysts/departures#RestOfSide',
  AnalystAgreement: '@/domain/analysts/agreement#AnalystAgreement',
  Network: '@/domain/network/data#Network',
  NetworkNode: '@/domain/network/data#NetworkNode',
  NetworkEdge: '@/domain/network/data#NetworkEdge',
  NetworkOverTime: '@/domain/polarisation/over-time#NetworkOverTime',
  Partition: '@/domain/polarisation/data#Partition',
  PartitionGroup: '@/domain/polarisation/data#PartitionGroup',
  Polarisation: '@/domain/polarisation/data#Polarisation',
  Consensus: '@/domain/consensus/consensus#Consensus',
  TopicConsensus: '@/domain/consensus/data#TopicConsensus',
  PerspectiveVotes: '@/domain/consensus/data#PerspectiveVotes',
  ConsensusOverview: '@/domain/consensus/data#ConsensusOverview',
  Balance: '@/domain/articles/balance#Balance',
  PerspectiveShare: '@/domain/articles/balance#PerspectiveShare',
};

/** Types for the two users of the schema: its resolvers, and the documents that feed the pages. */
const config: CodegenConfig = {
  schema: 'graphql/*/schema.graphql',
  documents: 'graphql/documents/**/*.graphql',
  ignoreNoDocuments: true,
  config: {
    enumsAsTypes: true,
    useTypeImports: true,
    // The order fields were written in is the order in which people read them.
    sort: false,
    scalars: { Date: 'string', ID: 'string' },
  },
  generates: {
    'generated/graphql/sdl.ts': {
      plugins: ['graphql/sdl-plugin.mjs'],
    },
    'generated/graphql/resolvers.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        contextType: '@/graphql/context#Context',
        mappers,
        mapperTypeSuffix: 'Source',
        // A value that has a default is always there once a query has been read.
        avoidOptionals: { defaultValue: true },
      },
    },
    'generated/graphql/documents.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: { skipTypename: true, avoidOptionals: { field: true, inputValue: false } },
    },
  },
};

export default config;
