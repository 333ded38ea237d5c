import type { Resolvers } from '@/generated/graphql/resolvers';
import { globalId } from '../shared/id';
import { localized } from '../shared/locale';
import { single } from '../shared/single';

export const topicResolvers: Resolvers = {
  Query: {
    topic: single('topic'),
  },
  Topic: {
    id: (topic) => globalId('Topic', topic),
    title: localized((topic) => topic.title),
    proposition: localized((topic) => topic.proposition),
  },
};
