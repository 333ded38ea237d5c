import { makeExecutableSchema } from '@graphql-tools/schema';
import { typeDefs } from '@/generated/graphql/sdl';
import { accountResolvers } from './account/resolvers';
import { analystResolvers } from './analyst/resolvers';
import { anchoringResolvers } from './anchoring/resolvers';
import { articleResolvers } from './article/resolvers';
import { auditResolvers } from './audit/resolvers';
import { bringingResolvers } from './bringing/resolvers';
import { claimResolvers } from './claim/resolvers';
import { agreementResolvers } from './coding/agreement';
import { codingResolvers } from './coding/resolvers';
import { comparisonResolvers } from './comparison/resolvers';
import { consensusResolvers } from './consensus/resolvers';
import { deskResolvers } from './desk/resolvers';
import { forgetBeforeWrites } from './forgetful-writes';
import { invitationResolvers } from './invitation/resolvers';
import { measureResolvers } from './measure/resolvers';
import { networkResolvers } from './network/resolvers';
import { outletResolvers } from './outlet/resolvers';
import { overviewResolvers } from './overview/resolvers';
import { ownAccountResolvers } from './own-account/resolvers';
import { perspectiveResolvers } from './perspective/resolvers';
import { polarisationResolvers } from './polarisation/resolvers';
import { positionResolvers } from './position/resolvers';
import { recordResolvers } from './records/resolvers';
import { reviewResolvers } from './review/resolvers';
import { sharedResolvers } from './shared/resolvers';
import { slidingMeansResolvers } from './sliding-means/resolvers';
import { stanceResolvers } from './stance/resolvers';
import { studioResolvers } from './studio/resolvers';
import { studioArticleResolvers } from './studio-articles/resolvers';
import { suggestionResolvers } from './suggestion/resolvers';
import { thenAndNowResolvers } from './then-and-now/resolvers';
import { timelineResolvers } from './timeline/resolvers';
import { topicResolvers } from './topic/resolvers';

/** The executable schema: every folder's SDL with every folder's resolvers. */
export const schema = forgetBeforeWrites(
  makeExecutableSchema({
    typeDefs,
    resolvers: [
      sharedResolvers,
      perspectiveResolvers,
      outletResolvers,
      analystResolvers,
      topicResolvers,
      articleResolvers,
      claimResolvers,
      stanceResolvers,
      positionResolvers,
      measureResolvers,
      comparisonResolvers,
      overviewResolvers,
      timelineResolvers,
      slidingMeansResolvers,
      thenAndNowResolvers,
      networkResolvers,
      polarisationResolvers,
      consensusResolvers,
      studioResolvers,
      studioArticleResolvers,
      bringingResolvers,
      reviewResolvers,
      codingResolvers,
      agreementResolvers,
      suggestionResolvers,
      recordResolvers,
      anchoringResolvers,
      auditResolvers,
      deskResolvers,
      accountResolvers,
      ownAccountResolvers,
      invitationResolvers,
    ],
  }),
);
