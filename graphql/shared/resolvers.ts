import { InputError } from '@/domain/errors';
import type { Resolvers } from '@/generated/graphql/resolvers';
import type { Context } from '../context';
import { Day } from './date';
import { readGlobalId } from './id';
import { textDirection } from './locale';

async function load(id: string, { loaders }: Context) {
  const found = readGlobalId(id);
  if (!found) return null;
  const row = await read();
  return row && { __typename: found.type, ...row };

  function read() {
    if (!found) return null;
    switch (found.type) {
      case 'Perspective':
        return loaders.perspective.load(found.id);
      case 'Outlet':
        return loaders.outlet.load(found.id);
      case 'Analyst':
        return loaders.analyst.load(found.id);
      case 'Topic':
        return loaders.topic.load(found.id);
      case 'Article':
        return loaders.article.load(found.id);
      case 'Claim':
        return loaders.claim.load(found);
      case 'Stance':
        return loaders.stance.load(found);
      case 'Position':
        return loaders.position.load(found);
    }
  }
}

export const sharedResolvers: Resolvers = {
  Date: Day,
  LocalizedText: {
    direction: ({ language }) => textDirection(language),
  },
  Query: {
    node: (_, { id }, context) => load(id, context),
    nodes: (_, { ids }, context) => {
      if (ids.length > context.limits.pageSize) {
        throw new InputError('INVALID_RANGE', 'ids', ids.length, `at most ${context.limits.pageSize} ids`);
      }
      return Promise.all(ids.map((id) => load(id, context)));
    },
  },
};
