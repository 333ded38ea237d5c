import { correctText } from '@/domain/anchoring/correct';
import { waitingPassages } from '@/domain/anchoring/queue';
import { settlePassage } from '@/domain/anchoring/settle';
import { textsOfDraft } from '@/domain/bringing/draft';
import { demand } from '@/domain/editing/permissions';
import { claimSlug } from '@/domain/identity';
import { partsOfPlainText } from '@/domain/import/plain-text';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { checkCount } from '../studio/count';
import { attempt } from '../studio/errors';
import { addressOf, named } from '../studio/input';

export const anchoringResolvers: Resolvers = {
  Query: {
    waitingPassages: (_, { first, offset }, { db, actor, limits }) => {
      checkCount('first', first, limits.pageSize);
      return waitingPassages(db, actor, { first, offset: Math.max(0, offset) });
    },
  },
  Mutation: {
    articleTextCorrect: async (_, args, { db, actor }) => {
      const { slug, language, version: seen, text, idempotencyKey } = args;
      const { result, errors } = await attempt(db, async () => {
        demand(actor, 'article.correct');
        const [corrected] = textsOfDraft([{ language, blocks: partsOfPlainText(text) }]);
        const name = named(idempotencyKey, 'articleTextCorrect', args);
        return correctText(db, actor, { slug, text: corrected!, seen, named: name });
      });
      const { version = null, moved = null, unsure = null } = result ?? {};
      return { version, moved, unsure, errors };
    },
    passageSettle: async (_, args, { db, actor }) => {
      const { claim, version: seen, language, start, end, exact, idempotencyKey } = args;
      const { result, errors } = await attempt(db, async () => {
        const { articleId, number } = addressOf(claim);
        const name = named(idempotencyKey, 'passageSettle', args);
        return settlePassage(db, actor, { articleId, number, seen, language, start, end, exact, named: name });
      });
      return { version: result?.version ?? null, errors };
    },
  },
  WaitingPassage: {
    claim: ({ articleSlug, claimNumber }) => claimSlug(articleSlug, claimNumber),
    article: ({ articleSlug }) => articleSlug,
  },
};
