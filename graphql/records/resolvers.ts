import { restoreFromBin } from '@/domain/editing/bin';
import { demand } from '@/domain/editing/permissions';
import { InputError } from '@/domain/errors';
import { claimSlug, idOfSlug } from '@/domain/identity';
import {
  type AnalystDraft,
  analystOf,
  type OutletDraft,
  outletOf,
  type PerspectiveDraft,
  perspectiveOf,
  type TopicDraft,
  topicOf,
} from '@/domain/records/drafts';
import { studioRecords } from '@/domain/records/list';
import { mergeRecords, previewMerge } from '@/domain/records/merge';
import type { MergedNoun } from '@/domain/records/merged';
import { studioRecord } from '@/domain/records/read';
import { unmerge } from '@/domain/records/unmerge';
import { changeRecord, createRecord, type RecordNoun, removeRecord, type WrittenRecord } from '@/domain/records/write';
import type { AnalystInput, OutletInput, PerspectiveInput, Resolvers, TopicInput } from '@/generated/graphql/resolvers';
import type { Context } from '../context';
import { required } from '../loaders';
import { checkPage } from '../studio/count';
import { attempt } from '../studio/errors';
import { referenceBySlug } from '../studio/history';
import { named, textsByLanguage } from '../studio/input';
import { recordTypes } from './record';

const analystDraft = ({ name, role, wikidata, ...rest }: AnalystInput): AnalystDraft => ({
  ...rest,
  name: textsByLanguage(name),
  role: textsByLanguage(role),
  wikidata: wikidata ?? null,
});

const topicDraft = ({ title, proposition }: TopicInput): TopicDraft => ({
  title: textsByLanguage(title),
  proposition: textsByLanguage(proposition),
});

const outletDraft = ({ name, country, homepage }: OutletInput): OutletDraft => ({
  name: textsByLanguage(name),
  country: country ?? null,
  homepage,
});

const perspectiveDraft = ({ name, order }: PerspectiveInput): PerspectiveDraft => ({
  name: textsByLanguage(name),
  order: order ?? null,
});

/** Does a write of a record and gives the record as it is afterwards, and its version. */
async function written<N extends RecordNoun>(noun: N, { db }: Context, write: () => Promise<WrittenRecord>) {
  const { result, errors } = await attempt(db, write);
  return { id: result && idOfSlug(noun, result.slug), version: result?.version ?? null, errors };
}

async function analystPayload(context: Context, write: () => Promise<WrittenRecord>) {
  const { id, version, errors } = await written('analyst', context, write);
  return { analyst: id ? await context.loaders.analyst.load(id) : null, version, errors };
}

async function topicPayload(context: Context, write: () => Promise<WrittenRecord>) {
  const { id, version, errors } = await written('topic', context, write);
  return { topic: id ? await context.loaders.topic.load(id) : null, version, errors };
}

async function outletPayload(context: Context, write: () => Promise<WrittenRecord>) {
  const { id, version, errors } = await written('outlet', context, write);
  return { outlet: id ? await context.loaders.outlet.load(id) : null, version, errors };
}

async function perspectivePayload(context: Context, write: () => Promise<WrittenRecord>) {
  const { id, version, errors } = await written('perspective', context, write);
  return { perspective: id ? await context.loaders.perspective.load(id) : null, version, errors };
}

/** The version that an edit began from, and the sender's name for it. */
function editOf(mutation: string, args: { slug: string; version: number; idempotencyKey?: string | null }) {
  return { slug: args.slug, seen: args.version, named: named(args.idempotencyKey, mutation, args) };
}

async function merged(
  noun: MergedNoun,
  { idempotencyKey, ...args }: { from: string; into: string; idempotencyKey?: string | null },
  { db, actor }: Context,
): Promise<WrittenRecord> {
  await mergeRecords(db, actor, noun, { ...args, named: named(idempotencyKey, `${noun}Merge`, args) });
  return { slug: args.into, version: (await studioRecord(db, noun, args.into))!.version };
}

export const recordResolvers: Resolvers = {
  Query: {
    studioRecord: (_, { noun, slug }, { db, actor }) => {
      demand(actor, 'studio.read');
      return studioRecord(db, noun.toLowerCase() as RecordNoun, slug);
    },
    studioRecords: (_, { noun, text, order, locale, first, offset }, { db, actor, limits }) => {
      demand(actor, 'studio.read');
      checkPage({ first, offset }, limits.pageSize);
      const [own, language] = [noun.toLowerCase() as RecordNoun, locale.toLowerCase() as 'ar' | 'en'];
      return studioRecords(db, { noun: own, text: text ?? null, order, language, first, offset });
    },
    mergePreview: async (_, { noun, from, into }, { db, actor, loaders }) => {
      const preview = await previewMerge(db, actor, noun.toLowerCase() as MergedNoun, { from, into });
      const addresses = (keys: readonly { articleId: string; number: number }[]) =>
        Promise.all(
          keys.map(async ({ articleId, number }) =>
            claimSlug((await required(loaders.article, articleId)).slug, number),
          ),
        );
      return {
        ...preview,
        agreeing: await addresses(preview.agreeing),
        disagreeing: await addresses(preview.disagreeing),
      };
    },
  },
  ...recordTypes,
  Mutation: {
    analystCreate: (_, args, context) =>
      analystPayload(context, () => {
        const draft = analystDraft(args.analyst);
        const name = named(args.idempotencyKey, 'analystCreate', args);
        const creation = { asked: args.slug ?? null, name: draft.name, compose: analystOf(draft), named: name };
        return createRecord(context.db, context.actor, 'analyst', creation);
      }),
    analystChange: (_, args, context) =>
      analystPayload(context, () => {
        const compose = analystOf(analystDraft(args.analyst));
        return changeRecord(context.db, context.actor, 'analyst', { ...editOf('analystChange', args), compose });
      }),
    analystRemove: (_, args, context) =>
      analystPayload(context, () => removeRecord(context.db, context.actor, 'analyst', editOf('analystRemove', args))),
    analystMerge: (_, args, context) => analystPayload(context, () => merged('analyst', args, context)),
    topicMerge: (_, args, context) => topicPayload(context, () => merged('topic', args, context)),
    unmerge: async (_, args, { db, actor }) => {
      const name = named(args.idempotencyKey, 'unmerge', args);
      const { result, errors } = await attempt(db, () => unmerge(db, actor, args.entry, name));
      return { entry: result, errors };
    },
    topicCreate: (_, args, context) =>
      topicPayload(context, () => {
        const draft = topicDraft(args.topic);
        const name = named(args.idempotencyKey, 'topicCreate', args);
        const creation = { asked: args.slug ?? null, name: draft.title, compose: topicOf(draft), named: name };
        return createRecord(context.db, context.actor, 'topic', creation);
      }),
    topicChange: (_, args, context) =>
      topicPayload(context, () => {
        const compose = topicOf(topicDraft(args.topic));
        return changeRecord(context.db, context.actor, 'topic', { ...editOf('topicChange', args), compose });
      }),
    topicRemove: (_, args, context) =>
      topicPayload(context, () => removeRecord(context.db, context.actor, 'topic', editOf('topicRemove', args))),
    outletCreate: (_, args, context) =>
      outletPayload(context, () => {
        const draft = outletDraft(args.outlet);
        const name = named(args.idempotencyKey, 'outletCreate', args);
        const creation = { asked: args.slug ?? null, name: draft.name, compose: outletOf(draft), named: name };
        return createRecord(context.db, context.actor, 'outlet', creation);
      }),
    outletChange: (_, args, context) =>
      outletPayload(context, () => {
        const compose = outletOf(outletDraft(args.outlet));
        return changeRecord(context.db, context.actor, 'outlet', { ...editOf('outletChange', args), compose });
      }),
    outletRemove: (_, args, context) =>
      outletPayload(context, () => removeRecord(context.db, context.actor, 'outlet', editOf('outletRemove', args))),
    perspectiveCreate: (_, args, context) =>
      perspectivePayload(context, () => {
        const draft = perspectiveDraft(args.perspective);
        const name = named(args.idempotencyKey, 'perspectiveCreate', args);
        const creation = { asked: args.slug ?? null, name: draft.name, compose: perspectiveOf(draft), named: name };
        return createRecord(context.db, context.actor, 'perspective', creation);
      }),
    perspectiveChange: (_, args, context) =>
      perspectivePayload(context, () => {
        const compose = perspectiveOf(perspectiveDraft(args.perspective));
        return changeRecord(context.db, context.actor, 'perspective', {
          ...editOf('perspectiveChange', args),
          compose,
        });
      }),
    perspectiveRemove: (_, args, context) =>
      perspectivePayload(context, () =>
        removeRecord(context.db, context.actor, 'perspective', editOf('perspectiveRemove', args)),
      ),
    restore: async (_, args, { db, actor }) => {
      const { noun, slug } = args;
      const { errors } = await attempt(db, async () => {
        const reference = referenceBySlug(noun, slug);
        if (!reference) throw new InputError('UNKNOWN_SLUG', 'slug', slug, 'the address of a claim');
        await restoreFromBin(db, actor, reference, named(args.idempotencyKey, 'restore', args));
      });
      return { errors };
    },
  },
};
