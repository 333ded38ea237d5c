import { textBlocks } from '@/domain/articles/blocks';
import { demand } from '@/domain/editing/permissions';
import { InputError } from '@/domain/errors';
import { claimSlug, idOfSlug, isId } from '@/domain/identity';
import { queuedMakers, reviewQueue } from '@/domain/review/queue';
import { reviewClaims } from '@/domain/review/review';
import { verdictsOnOwn } from '@/domain/review/verdicts';
import { inContext } from '@/domain/text/in-context';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { required } from '../loaders';
import { textDirection } from '../shared/locale';
import { studioClaims } from '../studio/claims';
import { checkCount } from '../studio/count';
import { attempt } from '../studio/errors';
import { addressOf, named } from '../studio/input';

export const reviewResolvers: Resolvers = {
  Query: {
    reviewQueue: (_, { article, maker, topic, first }, { actor, db, limits }) => {
      demand(actor, 'studio.read');
      checkCount('first', first, limits.pageSize);
      if (maker != null && !isId(maker)) throw new InputError('INVALID_VALUE', 'maker', maker, 'the id of an account');
      const articleId = article == null ? null : idOfSlug('article', article);
      const topicId = topic == null ? null : idOfSlug('topic', topic);
      return reviewQueue(db, { articleId, makerId: maker ?? null, topicId, first });
    },
    verdicts: (_, { first }, { actor, db, limits }) => {
      demand(actor, 'studio.read');
      checkCount('first', first, limits.pageSize);
      return verdictsOnOwn(db, actor, first);
    },
  },
  ReviewQueue: {
    makers: async (_, __, { db }) => (await queuedMakers(db)).map(({ userId, name }) => ({ id: userId, name })),
  },
  QueuedClaim: {
    claim: (queued, _, { loaders }) => required(loaders.studioClaim, queued),
    contexts: async (queued, _, { loaders }) => {
      const [texts, { content }] = await Promise.all([
        loaders.textsOfArticle.load(queued.articleId),
        required(loaders.studioClaim, queued),
      ]);
      return content.passages.flatMap(({ language, start, end }) => {
        const text = texts.find((one) => one.language === language);
        if (!text) return [];
        const within = inContext(text.body, textBlocks(text.blocks), { start, end });
        return [{ language, direction: textDirection(language), ...within }];
      });
    },
    article: ({ articleId }, _, { loaders }) => required(loaders.article, articleId),
    maker: ({ maker }) => maker && { id: maker.userId, name: maker.name },
    own: ({ maker }, _, { actor }) => actor.userId !== null && maker?.userId === actor.userId,
  },
  ClaimVerdict: {
    slug: async ({ articleId, number }, _, { loaders }) => {
      const article = await loaders.article.load(articleId);
      return article && claimSlug(article.slug, number);
    },
    claim: (verdict, _, { loaders }) => loaders.studioClaim.load(verdict),
  },
  Mutation: {
    claimsReview: async (_, args, { db, actor }) => {
      const { result, errors } = await attempt(db, () => {
        const claims = args.claims.map(({ slug, version: seen }) => {
          const { articleId, number } = addressOf(slug);
          return { articleId, number, seen };
        });
        const name = named(args.idempotencyKey, 'claimsReview', args);
        return reviewClaims(db, actor, { claims, status: args.status, note: args.note, named: name });
      });
      return { entry: result?.entryId ?? null, claims: await studioClaims(db, result?.claims ?? []), errors };
    },
  },
};
