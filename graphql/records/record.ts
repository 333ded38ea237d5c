import { claimSlug, idOfSlug } from '@/domain/identity';
import { likelySame } from '@/domain/records/likely';
import { likelySameTopics } from '@/domain/records/likely-topics';
import { type MergeDetails, mergesInto } from '@/domain/records/merged';
import { referringTo, usesOf } from '@/domain/records/uses';
import type { RecordNoun } from '@/domain/records/write';
import type { Resolvers, TopicMatchReason } from '@/generated/graphql/resolvers';
import { required } from '../loaders';
import { checkCount } from '../studio/count';
import { reasonCode } from '../suggestion/reason';

/** A record as editors see it, with what refers to it, what may be the same and what became part of it. */
export const recordTypes: Pick<Resolvers, 'StudioRecord' | 'AuditEntry' | 'ReferringRecord'> = {
  StudioRecord: {
    noun: ({ noun }) => noun.toUpperCase() as Uppercase<RecordNoun>,
    uses: ({ noun, slug }, _, { db }) => usesOf(db, noun, idOfSlug(noun, slug)),
    referring: ({ noun, slug }, { first }, { db, limits }) => {
      checkCount('first', first, limits.pageSize);
      return referringTo(db, noun, idOfSlug(noun, slug), first);
    },
    likelySame: async ({ noun, slug }, _, { db, loaders }) => {
      if (noun !== 'analyst') return [];
      const matches = await likelySame(db, idOfSlug(noun, slug));
      return Promise.all(
        matches.map(async ({ id, reason, score }) => ({
          analyst: await required(loaders.analyst, id),
          reason: reasonCode(reason),
          score,
        })),
      );
    },
    likelyTopics: async ({ noun, slug }, _, { db, loaders }) => {
      if (noun !== 'topic') return [];
      const matches = await likelySameTopics(db, idOfSlug(noun, slug));
      return Promise.all(
        matches.map(async ({ id, reason, score }) => ({
          topic: await required(loaders.topic, id),
          reason: reason.toUpperCase().replaceAll('-', '_') as TopicMatchReason,
          score,
        })),
      );
    },
    merges: ({ noun, slug }, _, { db }) => mergesInto(db, noun, slug),
  },
  AuditEntry: {
    merged: ({ action, details }, _, { loaders }) =>
      action.endsWith('.merge') ? loaders.recordName.load((details as MergeDetails).fromId) : null,
  },
  ReferringRecord: {
    article: ({ articleId }, _, { loaders }) => required(loaders.article, articleId),
    claim: async ({ articleId, number }, _, { loaders }) =>
      number === null ? null : claimSlug((await required(loaders.article, articleId)).slug, number),
  },
};
