import { makeExecutableSchema } from '@graphql-tools/schema';
import { typeDefs } from '@/generated/graphql/sdl';
import { analystResolvers } from './analyst/resolvers';
import { articleResolvers } from './article/resolvers';
import { claimResolvers } from './claim/resolvers';
import { outletResolvers } from './outlet/resolvers';
import { perspectiveResolvers } from './perspective/resolvers';
import { positionResolvers } from './position/resolvers';
import { sharedResolvers } from './shared/resolvers';
import { stanceResolvers } from './stance/resolvers';
import { topicResolvers } from './topic/resolvers';

/** The executable schema: every folder's SDL with every folder's resolvers. */
export const schema = makeExecutableSchema({
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
  ],
});
