import type { ClaimDraft } from '@/domain/claims/draft';
import { readEnvironment } from '@/domain/environment';
import { claimSlug, idOfSlug } from '@/domain/identity';
import {
  acceptSuggestion,
  reconsiderSuggestion,
  refuseSuggestion,
  type SuggestionKey,
} from '@/domain/suggestions/decide';
import { findSuggestions } from '@/domain/suggestions/find';
import { proposeSuggestions } from '@/domain/suggestions/model/propose';
import { type StatedSuggestion, suggestionsOf } from '@/domain/suggestions/read';
import type { Resolvers } from '@/generated/graphql/resolvers';
import type { Context } from '../context';
import { required } from '../loaders';
import { studioClaims } from '../studio/claims';
import { attempt } from '../studio/errors';
import { draftOf, named } from '../studio/input';
import { reasonCode } from './reason';

/** What became of a search. */
async function searched(
  { db }: Context,
  slug: string,
  search: (articleId: string) => Promise<{ found: number; dropped: number }>,
) {
  const articleId = idOfSlug('article', slug);
  const { result, errors } = await attempt(db, () => search(articleId));
  return {
    suggestions: result && (await suggestionsOf(db, articleId)),
    found: result?.found ?? 0,
    dropped: result?.dropped ?? 0,
    errors,
  };
}

/** What became of a suggestion, and of the claim with this number. */
async function decided(
  { db }: Context,
  article: string,
  id: string,
  write: (key: SuggestionKey) => Promise<number | null>,
) {
  const articleId = idOfSlug('article', article);
  const { result, errors } = await attempt(db, async () => ({ number: await write({ articleId, id }) }));
  if (!result) return { suggestion: null, claim: null, errors };
  const suggestion = (await suggestionsOf(db, articleId)).suggestions.find((one) => one.id === id) ?? null;
  const [claim] = await studioClaims(db, result.number === null ? [] : [{ articleId, number: result.number }]);
  return { suggestion, claim: claim ?? null, errors };
}

type Proposed = Pick<ClaimDraft, 'kind' | 'paraphrase' | 'stances'>;

const proposalOf = ({ proposal }: StatedSuggestion) => proposal as Proposed | null;

export const suggestionResolvers: Resolvers = {
  StudioArticle: {
    suggestions: ({ id }, _, { db }) => suggestionsOf(db, id),
  },
  Suggestions: {
    all: ({ suggestions }) => suggestions,
    modelAddress: () => readEnvironment().model?.url ?? null,
  },
  Suggestion: {
    passage: ({ language, start, end, exact }) => ({ language, start, end, exact }),
    speakerPassage: async ({ articleId, language, speakerStart, speakerEnd }, _, { loaders }) => {
      if (speakerStart === null || speakerEnd === null) return null;
      const texts = await loaders.textsOfArticle.load(articleId);
      const body = texts.find((text) => text.language === language)?.body ?? '';
      const exact = [...body].slice(speakerStart, speakerEnd).join('');
      return exact ? { language, start: speakerStart, end: speakerEnd, exact } : null;
    },
    match: async ({ analystId, matchReason, matchScore }, _, { loaders }) => {
      const analyst = analystId === null ? null : await loaders.analyst.load(analystId);
      if (!analyst || matchReason === null || matchScore === null) return null;
      return { analyst, reason: reasonCode(matchReason), score: matchScore };
    },
    proposal: async (suggestion, _, { loaders }) => {
      const proposal = proposalOf(suggestion);
      if (!proposal) return null;
      const stances = await Promise.all(
        proposal.stances.map(async ({ topic, value, mixed }) => {
          const found = await loaders.topic.load(idOfSlug('topic', topic));
          return found ? [{ topic: found, value, mixed: mixed ?? false }] : [];
        }),
      );
      return { kind: proposal.kind, paraphrase: proposal.paraphrase, stances: stances.flat() };
    },
    claim: async ({ articleId, claimNumber }, _, { loaders }) =>
      claimNumber === null ? null : claimSlug((await required(loaders.article, articleId)).slug, claimNumber),
  },
  Mutation: {
    suggestionsFind: (_, { article }, context) =>
      searched(context, article, async (articleId) => {
        const found = await findSuggestions(context.db, context.actor, articleId);
        return { found, dropped: 0 };
      }),
    suggestionsPropose: (_, { article }, context) =>
      searched(context, article, (articleId) =>
        proposeSuggestions(context.db, context.actor, { articleId, model: readEnvironment().model ?? null }),
      ),
    suggestionAccept: (_, args, context) =>
      decided(context, args.article, args.id, async (key) => {
        const { db, actor } = context;
        const { analyst, claim, idempotencyKey } = args;
        const name = named(idempotencyKey, 'suggestionAccept', args);
        const draft = claim ? draftOf(claim) : null;
        return (await acceptSuggestion(db, actor, { ...key, analyst, draft, named: name })).number;
      }),
    suggestionRefuse: (_, { article, id }, context) =>
      decided(context, article, id, async (key) => {
        await refuseSuggestion(context.db, context.actor, key);
        return null;
      }),
    suggestionReconsider: (_, { article, id }, context) =>
      decided(context, article, id, async (key) => {
        await reconsiderSuggestion(context.db, context.actor, key);
        return null;
      }),
  },
};
