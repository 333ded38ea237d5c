import { correctText, previewCorrection } from '@/domain/anchoring/correct';
import { waitingPassages } from '@/domain/anchoring/queue';
import { settlePassage } from '@/domain/anchoring/settle';
import type { TextRecord } from '@/domain/articles/record';
import { textsOfDraft } from '@/domain/bringing/draft';
import { demand } from '@/domain/editing/permissions';
import { claimSlug } from '@/domain/identity';
import { partsOfPlainText } from '@/domain/import/plain-text';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { checkCount } from '../studio/count';
import { attempt } from '../studio/errors';
import { addressOf, named } from '../studio/input';

/** A corrected text with its blocks. */
function textOf(language: string, text: string): TextRecord {
  return textsOfDraft([{ language, blocks: partsOfPlainText(text) }])[0]!;
}

export const anchoringResolvers: Resolvers = {
  Query: {
    waitingPassages: (_, { claim, first, offset }, { db, actor, limits }) => {
      checkCount('first', first, limits.pageSize);
      const only = claim == null ? null : addressOf(claim);
      return waitingPassages(db, actor, { claim: only, first, offset: Math.max(0, offset) });
    },
    correctionPreview: async (_, { slug, language, text }, { db, actor }) => {
      const { result, errors } = await attempt(db, async () => {
        demand(actor, 'article.correct');
        return previewCorrection(db, actor, { slug, text: textOf(language, text) });
      });
      const unsure = result?.unsure.map((one) => ({ ...one, claim: claimSlug(slug, one.claimNumber) }));
      return { moved: result?.moved ?? null, unsure: unsure ?? [], errors };
    },
  },
  Mutation: {
    articleTextCorrect: async (_, args, { db, actor }) => {
      const { slug, language, version: seen, text, idempotencyKey } = args;
      const { result, errors } = await attempt(db, async () => {
        demand(actor, 'article.correct');
        const name = named(idempotencyKey, 'articleTextCorrect', args);
        return correctText(db, actor, { slug, text: textOf(language, text), seen, named: name });
      });
      const { version = null, moved = null, unsure = null, entry = null } = result ?? {};
      return { version, moved, unsure, entry, errors };
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
