import { textBlocks } from '@/domain/articles/blocks';
import { agreementReport } from '@/domain/coding/agreement/report';
import { handIn, removeCoding, saveCoding, takeBack } from '@/domain/coding/codings';
import { decideUnits } from '@/domain/coding/decide';
import {
  givenPassages,
  listRounds,
  ownCodings,
  progressOf,
  roundToCode,
  roundUnits,
  textOfRound,
} from '@/domain/coding/read';
import { findRound, type Round, roundById, stageOf } from '@/domain/coding/round';
import { closeRound, createRound, possibleCoders } from '@/domain/coding/rounds';
import { differencesOf } from '@/domain/coding/units';
import { demand } from '@/domain/editing/permissions';
import { idOfSlug } from '@/domain/identity';
import type { Resolvers } from '@/generated/graphql/resolvers';
import type { Context } from '../context';
import { textDirection } from '../shared/locale';
import { checkCount } from '../studio/count';
import { attempt } from '../studio/errors';
import { named } from '../studio/input';
import { codingDraft, unitVerdict } from './input';
import type { CoderSource } from './sources';

/** What became of the round with this id, or with the id that the write gives. */
async function roundPayload({ db }: Context, write: () => Promise<string>) {
  const { result, errors } = await attempt(db, write);
  return { round: result === null ? null : await roundById(db, result), errors };
}

function coderOf(round: Round, id: string | null): CoderSource | null {
  const coder = round.coders.find(({ userId }) => userId === id);
  return coder ? { round, coder } : null;
}

export const codingResolvers: Resolvers = {
  Query: {
    codingRounds: (_, { mine, first }, { actor, db, limits }) => {
      demand(actor, 'studio.read');
      checkCount('first', first, limits.pageSize);
      return listRounds(db, { coderId: mine ? actor.userId : null, first });
    },
    codingRound: async (_, { id }, { actor, db }) => {
      demand(actor, 'studio.read');
      return findRound(db, id);
    },
    possibleCoders: (_, __, { actor, db }) => possibleCoders(db, actor),
  },
  StudioArticle: {
    roundToCode: ({ id }, _, { actor, db }) => roundToCode(db, actor.userId, id),
  },
  CodingRound: {
    stage: stageOf,
    article: ({ articleId }, _, { loaders }) => loaders.article.load(articleId),
    direction: ({ language }) => textDirection(language),
    body: async (round, _, { db }) => (await textOfRound(db, round)).body,
    blocks: async (round, _, { db }) => textBlocks((await textOfRound(db, round)).blocks),
    createdBy: ({ createdByName }) => createdByName,
    coders: (round) => round.coders.map((coder) => ({ round, coder })),
    given: (round, _, { db }) => givenPassages(db, round),
    mine: async (round, _, { actor, db }) => (await ownCodings(db, actor, round)).map((coding) => ({ round, coding })),
    units: async (round, _, { actor, db }) => (await roundUnits(db, actor, round)).map((unit) => ({ round, unit })),
    agreements: async (round, _, { loaders }) =>
      round.codedAt ? agreementReport(await loaders.codedRounds.load(round.id), 'ALL')[0]!.agreements : [],
  },
  RoundCoder: {
    id: ({ coder }) => coder.userId,
    name: ({ coder }) => coder.userName,
    handedInAt: ({ coder }) => coder.handedInAt,
    coded: async ({ round, coder: { userId } }, _, { actor, loaders }) =>
      progressOf(actor, round, userId, await loaders.countsOfRound.load(round)),
    you: ({ coder }, _, { actor }) => coder.userId === actor.userId,
  },
  Coding: {
    coder: ({ round, coding }) => coderOf(round, coding.userId)!,
    number: ({ coding }) => coding.number,
    start: ({ coding }) => coding.start,
    end: ({ coding }) => coding.end,
    analyst: ({ coding }, _, { loaders }) => (coding.analystId ? loaders.analyst.load(coding.analystId) : null),
    speech: ({ coding }) => coding.speech,
    kind: ({ coding }) => coding.kind,
    paraphrase: ({ coding }) => coding.paraphrase,
    stances: ({ coding }) => coding.stances,
    version: ({ coding }) => coding.version,
    savedAt: ({ coding }) => coding.savedAt,
  },
  CodedStance: {
    topic: ({ topicId }, _, { loaders }) => loaders.topic.load(topicId),
  },
  RoundUnit: {
    key: ({ unit }) => unit.key,
    codings: ({ round, unit }) => unit.codings.map((coding) => ({ round, coding })),
    differences: ({ round, unit }) => differencesOf(unit, round.coders.length),
    decision: ({ round, unit }) => unit.decision && { round, decision: unit.decision },
    claimVersion: ({ unit }) => unit.claimVersion,
  },
  UnitDecision: {
    choice: ({ decision }) => decision.choice,
    coder: ({ round, decision }) => coderOf(round, decision.coderId),
    claim: ({ round: { articleId }, decision: { claimNumber: number } }, _, { loaders }) =>
      number === null ? null : loaders.studioClaim.load({ articleId, number }),
    note: ({ decision }) => decision.note,
    userName: ({ decision }) => decision.userName,
    at: ({ decision }) => decision.at,
  },
  Mutation: {
    roundCreate: (_, args, context) =>
      roundPayload(context, () => {
        const { article, claims, idempotencyKey, ...asked } = args;
        const name = named(idempotencyKey, 'roundCreate', args);
        const round = { ...asked, articleId: idOfSlug('article', article), claims: claims ?? null, named: name };
        return createRound(context.db, context.actor, round);
      }),
    codingSave: async (_, args, { db, actor }) => {
      const { round: roundId, number, version: seen, coding, idempotencyKey } = args;
      const name = named(idempotencyKey, 'codingSave', args);
      const asked = { roundId, number: number ?? null, seen, draft: codingDraft(coding), named: name };
      const { result, errors } = await attempt(db, () => saveCoding(db, actor, asked));
      return { number: null, version: null, ...result, errors };
    },
    codingRemove: async (_, args, { db, actor }) => {
      const { round: roundId, number, version: seen, idempotencyKey } = args;
      const name = named(idempotencyKey, 'codingRemove', args);
      const { result, errors } = await attempt(db, () =>
        removeCoding(db, actor, { roundId, number, seen, named: name }),
      );
      return { number: null, version: null, ...result, errors };
    },
    roundHandIn: (_, { round }, context) =>
      roundPayload(context, () => handIn(context.db, context.actor, round).then(() => round)),
    roundTakeBack: (_, { round }, context) =>
      roundPayload(context, () => takeBack(context.db, context.actor, round).then(() => round)),
    roundDecide: (_, args, context) =>
      roundPayload(context, async () => {
        const { round: roundId, verdicts, idempotencyKey } = args;
        const name = named(idempotencyKey, 'roundDecide', args);
        const asked = { roundId, verdicts: verdicts.map(unitVerdict), named: name };
        await decideUnits(context.db, context.actor, asked);
        return roundId;
      }),
    roundClose: (_, { round }, context) =>
      roundPayload(context, () => closeRound(context.db, context.actor, round).then(() => round)),
  },
};
