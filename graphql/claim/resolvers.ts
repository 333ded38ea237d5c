import { readClaimFilter } from '@/domain/claims/filter';
import { claimList } from '@/domain/claims/list';
import { InputError } from '@/domain/errors';
import { claimSlug, idOfSlug, parseClaimSlug } from '@/domain/identity';
import { chooseLanguage } from '@/domain/text/localized';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { type Loaders, required } from '../loaders';
import { claimId, readGlobalId } from '../shared/id';
import { languageOf, localized, textDirection } from '../shared/locale';
import { slugOrId } from '../shared/single';
import { Facets, facetResolvers } from './facets';

/** Through the loader, since each claim of a page asks for the same. */
async function existingTopic(slug: string, loaders: Loaders) {
  const topic = await loaders.topic.load(idOfSlug('topic', slug));
  if (!topic) throw new InputError('UNKNOWN_SLUG', 'topics', slug, 'the slug of an existing topic');
  return topic;
}

export const claimResolvers: Resolvers = {
  Query: {
    claim: (_, args, { loaders }) => {
      const asked = slugOrId(args);
      if ('slug' in asked) {
        const parts = parseClaimSlug(asked.slug);
        return parts && loaders.claim.load({ articleId: idOfSlug('article', parts.articleSlug), number: parts.number });
      }
      const key = readGlobalId(asked.id);
      return key?.type === 'Claim' ? loaders.claim.load(key) : null;
    },
    claims: (_, args, { connections }) => connections.open(claimList, {}, args),
    claimFacets: async (_, { filter }, { db }) => new Facets(db, await readClaimFilter(db, filter ?? {})),
  },
  ClaimFacets: facetResolvers,
  Claim: {
    id: claimId,
    slug: async ({ articleId, number }, _, { loaders }) =>
      claimSlug((await required(loaders.article, articleId)).slug, number),
    article: ({ articleId }, _, { loaders }) => required(loaders.article, articleId),
    analyst: ({ analystId }, _, { loaders }) => required(loaders.analyst, analystId),
    datePrecision: async ({ articleId }, _, { loaders }) => (await required(loaders.article, articleId)).datePrecision,
    paraphrase: localized((claim) => claim.paraphrase),
    passage: async (claim, { locale }, { loaders }) => {
      const passages = await loaders.passagesOfClaim.load(claim);
      const chosen = chooseLanguage(
        passages.map((passage) => passage.language),
        languageOf(locale),
      );
      return passages.find((passage) => passage.language === chosen) ?? null;
    },
    passages: (claim, _, { loaders }) => loaders.passagesOfClaim.load(claim),
    stances: async (claim, { topics }, { loaders }) => {
      const [stances, wanted] = await Promise.all([
        loaders.stancesOfClaim.load(claim),
        topics && Promise.all(topics.map((slug) => existingTopic(slug, loaders))),
      ]);
      return wanted ? stances.filter(({ topicId }) => wanted.some(({ id }) => id === topicId)) : stances;
    },
  },
  Passage: {
    direction: ({ language }) => textDirection(language),
  },
};
