import type { ArticleRow } from '@/domain/articles/data';
import type { ClaimRow } from '@/domain/claims/data';
import { readClaimFilter } from '@/domain/claims/filter';
import { claimList } from '@/domain/claims/list';
import { InputError } from '@/domain/errors';
import { claimSlug, idOfSlug, parseClaimSlug } from '@/domain/identity';
import type { StanceRow } from '@/domain/stances/data';
import { chooseLanguage } from '@/domain/text/localized';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { allRequired, type Loaders, required } from '../loaders';
import { alsoForMany } from '../operations/many';
import { claimId, readGlobalId } from '../shared/id';
import { list } from '../shared/list';
import { languageOf, localized, textDirection } from '../shared/locale';
import { reference } from '../shared/reference';
import { slugOrId } from '../shared/single';
import { Facets, facetResolvers } from './facets';

/** Through the loader, since each claim of a page asks for the same. */
async function existingTopic(slug: string, loaders: Loaders) {
  const topic = await loaders.topic.load(idOfSlug('topic', slug));
  if (!topic) throw new InputError('UNKNOWN_SLUG', 'topics', slug, 'the slug of an existing topic');
  return topic;
}

async function existingTopics(slugs: readonly string[] | null | undefined, loaders: Loaders) {
  return slugs ? Promise.all(slugs.map((slug) => existingTopic(slug, loaders))) : null;
}

function onTopics(stances: StanceRow[], topics: { id: string }[] | null): StanceRow[] {
  return topics ? stances.filter(({ topicId }) => topics.some(({ id }) => id === topicId)) : stances;
}

/** A resolver of what a claim has from its article. */
function ofArticle<Value>(read: (article: ArticleRow, claim: ClaimRow) => Value) {
  return alsoForMany<ClaimRow, unknown, Value>(
    async (claim, _, { loaders }) => read(await required(loaders.article, claim.articleId), claim),
    async (claims, _, { loaders }) => {
      const articles = await allRequired(
        loaders.article,
        claims.map(({ articleId }) => articleId),
      );
      return articles.map((article, i) => read(article, claims[i]!));
    },
  );
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
    claims: list(claimList, () => ({})),
    claimFacets: async (_, { filter }, { db }) => new Facets(db, await readClaimFilter(db, filter ?? {})),
  },
  ClaimFacets: facetResolvers,
  Claim: {
    id: claimId,
    slug: ofArticle(({ slug }, { number }) => claimSlug(slug, number)),
    article: reference('article', ({ articleId }) => articleId),
    analyst: reference('analyst', ({ analystId }) => analystId),
    datePrecision: ofArticle(({ datePrecision }) => datePrecision),
    paraphrase: localized((claim) => claim.paraphrase),
    passage: async (claim, { locale }, { loaders }) => {
      const passages = await loaders.passagesOfClaim.load(claim);
      const chosen = chooseLanguage(
        passages.map((passage) => passage.language),
        languageOf(locale),
      );
      return passages.find((passage) => passage.language === chosen) ?? null;
    },
    passages: alsoForMany(
      (claim, _, { loaders }) => loaders.passagesOfClaim.load(claim),
      (claims, _, { loaders }) => loaders.passagesOfClaim.loadMany(claims),
    ),
    stances: alsoForMany(
      async (claim, { topics }, { loaders }) =>
        onTopics(await loaders.stancesOfClaim.load(claim), await existingTopics(topics, loaders)),
      async (claims, { topics }, { loaders }) => {
        const wanted = await existingTopics(topics, loaders);
        return (await loaders.stancesOfClaim.loadMany(claims)).map((stances) => onTopics(stances, wanted));
      },
    ),
  },
  Passage: {
    direction: ({ language }) => textDirection(language),
  },
};
