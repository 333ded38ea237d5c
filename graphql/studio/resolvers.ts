import { changeClaim, createClaim, removeClaim, setClaimStatus, type WrittenClaim } from '@/domain/claims/mutations';
import { articleAsOf } from '@/domain/editing/as-of';
import { type AuditQuestion, auditLog } from '@/domain/editing/audit';
import { binOf, restoreFromBin } from '@/domain/editing/bin';
import { changedDays } from '@/domain/editing/days';
import { historyOf } from '@/domain/editing/history';
import { nameOfRecord } from '@/domain/editing/names';
import { namesAsOf } from '@/domain/editing/names-as-of';
import { demand, may } from '@/domain/editing/permissions';
import { articleReference, claimReference } from '@/domain/editing/reference';
import { undo } from '@/domain/editing/undo';
import { claimSlug, idOfSlug } from '@/domain/identity';
import type { EditableNoun, Resolvers } from '@/generated/graphql/resolvers';
import type { Context } from '../context';
import { required } from '../loaders';
import { claimKeys, type StudioClaimSource, studioClaims } from './claims';
import { checkCount } from './count';
import { attempt } from './errors';
import { referenceBySlug } from './history';
import { addressOf, draftOf, named } from './input';
import { namesIn } from './names';
import { DateTime, Json } from './scalars';
import { whatUndoLeft } from './undone';

/** What became of a claim. */
async function claimPayload({ db, loaders }: Context, write: () => Promise<WrittenClaim>) {
  const { result, errors } = await attempt(db, write);
  if (!result) return { claim: null, article: null, errors };
  const [claim] = await studioClaims(db, [result]);
  return { claim: claim ?? null, article: await loaders.article.load(result.articleId), errors };
}

function mutationOfClaim<Args extends { slug: string; idempotencyKey?: string | null }>(
  mutation: string,
  write: (
    context: Context,
    key: { articleId: string; number: number },
    args: Args,
    name: ReturnType<typeof named>,
  ) => Promise<WrittenClaim>,
) {
  return (_: unknown, args: Args, context: Context) =>
    claimPayload(context, async () => {
      return write(context, addressOf(args.slug), args, named(args.idempotencyKey, mutation, args));
    });
}

const claimOf = (claim: StudioClaimSource) => claim.content;

export const studioResolvers: Resolvers = {
  DateTime,
  JSON: Json,
  Query: {
    studioArticle: async (_, { slug }, { actor, loaders }) => {
      demand(actor, 'studio.read');
      return loaders.article.load(idOfSlug('article', slug));
    },
    history: async (_, { noun, slug, first, before }, { actor, db, limits }) => {
      demand(actor, 'studio.read');
      checkCount('first', first, limits.pageSize);
      const reference = referenceBySlug(noun, slug);
      return reference ? historyOf(db, reference, { first, before: before ?? null }) : [];
    },
    recordName: async (_, { noun, slug }, { actor, db }) => {
      demand(actor, 'studio.read');
      const reference = referenceBySlug(noun, slug);
      return reference && nameOfRecord(db, reference);
    },
    articleAsOf: async (_, { slug, at }, { actor, db }) => {
      demand(actor, 'studio.read');
      const past = await articleAsOf(db, idOfSlug('article', slug), at);
      if (!past) return null;
      const claims = [...past.claims].sort(([a], [b]) => a - b);
      return {
        article: past.article,
        claims: claims.map(([number, content]) => ({ slug: claimSlug(slug, number), number, content })),
        named: (await namesAsOf(db, past, at)).map((one) => ({ ...one, noun: one.noun.toUpperCase() as EditableNoun })),
      };
    },
    bin: async (_, { article, first, offset }, { actor, db, limits }) => {
      demand(actor, 'studio.read');
      checkCount('first', first, limits.pageSize);
      return binOf(db, { articleId: article == null ? null : idOfSlug('article', article), first, offset });
    },
    auditLog: (_, { first, before, user, action, article, from, until }, { actor, db, limits }) => {
      checkCount('first', first, limits.pageSize);
      const articleId = article == null ? null : idOfSlug('article', article);
      const question: AuditQuestion = {
        first,
        before: before ?? null,
        userId: user ?? null,
        action: action ?? null,
        articleId,
        from: from ?? null,
        until: until ?? null,
      };
      return auditLog(db, actor, question);
    },
  },
  Mutation: {
    claimCreate: (_, args, context) =>
      claimPayload(context, async () => {
        const { article: slug, claim, idempotencyKey } = args;
        const articleId = idOfSlug('article', slug);
        const name = named(idempotencyKey, 'claimCreate', args);
        return createClaim(context.db, context.actor, { articleId, draft: draftOf(claim), named: name });
      }),
    claimChange: mutationOfClaim('claimChange', ({ db, actor }, key, { version: seen, claim }, name) =>
      changeClaim(db, actor, { ...key, seen, draft: draftOf(claim), named: name }),
    ),
    claimSetStatus: mutationOfClaim('claimSetStatus', ({ db, actor }, key, { version: seen, status }, name) =>
      setClaimStatus(db, actor, { ...key, seen, status, named: name }),
    ),
    claimRemove: mutationOfClaim('claimRemove', ({ db, actor }, key, { version: seen }, name) =>
      removeClaim(db, actor, { ...key, seen, named: name }),
    ),
    claimRestore: mutationOfClaim('claimRestore', async ({ db, actor }, { articleId, number }, _, name) => {
      await restoreFromBin(db, actor, claimReference(articleId, number), name);
      return { articleId, number, version: 0 };
    }),
    undo: async (_, args, context) => {
      const { db, actor } = context;
      const name = named(args.idempotencyKey, 'undo', args);
      const { result, errors } = await attempt(db, () => undo(db, actor, args.entry, name));
      if (result === null) return { entry: null, article: null, claims: [], gone: [], errors };
      return { entry: result, ...(await whatUndoLeft(context, result)), errors };
    },
  },
  StudioArticle: {
    article: (article) => article,
    claims: async ({ id }, { numbers }, { db }) =>
      studioClaims(db, numbers?.map((number) => ({ articleId: id, number })) ?? (await claimKeys(db, id))),
    undo: async ({ id }, _, { loaders }) => (await loaders.undoStateOfArticle.load(id)).undo,
    redo: async ({ id }, _, { loaders }) => (await loaders.undoStateOfArticle.load(id)).redo,
    history: ({ id }, _, { db }) => historyOf(db, articleReference(id)),
    changedDays: ({ id }, { first }, { db, limits }) => {
      checkCount('first', first, limits.pageSize);
      return changedDays(db, id, { first });
    },
  },
  StudioClaim: {
    slug: async ({ articleId, number }, _, { loaders }) =>
      claimSlug((await required(loaders.article, articleId)).slug, number),
    status: (claim) => claimOf(claim).status,
    analyst: (claim, _, { loaders }) => required(loaders.analyst, claimOf(claim).analystId),
    speech: (claim) => claimOf(claim).speech,
    kind: (claim) => claimOf(claim).kind,
    paraphrase: (claim) => claimOf(claim).paraphrase,
    passages: (claim) => [...claimOf(claim).passages],
    stances: (claim) => [...claimOf(claim).stances],
    relations: async (claim, _, { loaders }) =>
      Promise.all(
        claimOf(claim).relations.map(async ({ kind, toArticleId, toClaimNumber }) => {
          const { slug } = await required(loaders.article, toArticleId);
          return { kind, to: claimSlug(slug, toClaimNumber) };
        }),
      ),
    history: ({ articleId, number }, _, { db }) => historyOf(db, claimReference(articleId, number)),
  },
  StudioStance: {
    topic: ({ topicId }, _, { loaders }) => required(loaders.topic, topicId),
  },
  HistoryStep: {
    names: ({ content }, _, { loaders }) => namesIn(loaders, content),
  },
  FieldChange: {
    names: ({ before, after }, _, { loaders }) => namesIn(loaders, [before, after]),
  },
  NamedRecord: {
    noun: ({ noun }) => noun.toUpperCase() as EditableNoun,
  },
  BinnedRecord: {
    noun: ({ noun }) => noun.toUpperCase() as EditableNoun,
    slug: async (binned, _, { loaders }) => {
      if ('slug' in binned.content) return binned.content.slug;
      const article = await loaders.article.load(binned.articleId);
      // A claim whose article went with it has its address again once that is back.
      return article ? claimSlug(article.slug, Number(binned.record)) : '';
    },
    entry: ({ entryId }, _, { loaders }) => required(loaders.auditEntry, entryId),
  },
  AuditEntry: {
    address: ({ address }, _, { actor }) => (may(actor, 'audit.read') ? address : null),
    undone: ({ undoneBy }) => undoneBy !== null,
  },
};
