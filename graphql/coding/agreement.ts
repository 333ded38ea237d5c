import { type Criterion, ENOUGH } from '@/domain/coding/agreement/criteria';
import { agreementItems, agreementReport, type Scope } from '@/domain/coding/agreement/report';
import { dayOf, readDay } from '@/domain/dates/day';
import { demand } from '@/domain/editing/permissions';
import { InputError } from '@/domain/errors';
import { idOfSlug } from '@/domain/identity';
import { codePoints } from '@/domain/text/offsets';
import type { QueryAgreementItemsArgs, Resolvers } from '@/generated/graphql/resolvers';
import type { Context } from '../context';
import { checkCount } from '../studio/count';
import type { ItemSource } from './sources';

/** Open ends of a period. */
const EARLIEST = new Date(0);
const LATEST = new Date('9999-12-31T00:00:00Z');

function scopeOf({ topic, pair, from, to }: QueryAgreementItemsArgs): Scope {
  const day = (text: string, field: string) => new Date(`${readDay(text, field)}T00:00:00Z`);
  const [one, other, ...others] = [...new Set(pair ?? [])].sort();
  if (pair && (!one || !other || others.length > 0))
    throw new InputError('INVALID_RANGE', 'pair', pair, 'the ids of two coders');
  return {
    topicId: topic == null ? null : idOfSlug('topic', topic),
    pair: one && other ? [one, other] : null,
    period:
      from == null && to == null
        ? null
        : { from: from == null ? EARLIEST : day(from, 'from'), to: to == null ? LATEST : day(to, 'to') },
  };
}

async function itemsOf({ loaders, limits }: Context, asked: QueryAgreementItemsArgs): Promise<ItemSource[]> {
  checkCount('first', asked.first, limits.pageSize);
  const criterion: Criterion = asked.criterion;
  if (criterion === 'SPAN')
    throw new InputError(
      'INVALID_VALUE',
      'criterion',
      criterion,
      'another: spans are compared text by text, see the rounds',
    );
  const rounds = await loaders.codedRounds.load(asked.round ?? null);
  const roundOf = new Map(rounds.map((round) => [round.id, { ...round, text: codePoints(round.body) }]));
  return agreementItems(rounds, criterion, scopeOf(asked))
    .slice(0, asked.first)
    .map((item) => {
      const { articleId, units, text } = roundOf.get(item.roundId)!;
      const { start, end } = units.find(({ key }) => key === item.unit)!.codings[0]!;
      return { ...item, articleId, exact: text.slice(start, end), isAnalyst: criterion === 'ANALYST' };
    });
}

async function personOf({ loaders }: Context, id: string) {
  return { id, name: (await loaders.nameOfPerson.load(id)) ?? '' };
}

export const agreementResolvers: Resolvers = {
  Query: {
    agreement: async (_, { by }, { actor, loaders }) => {
      demand(actor, 'studio.read');
      return agreementReport(await loaders.codedRounds.load(null), by);
    },
    agreementItems: (_, asked, context) => {
      demand(context.actor, 'studio.read');
      return itemsOf(context, asked);
    },
  },
  AgreementLine: {
    topic: ({ topicId }, _, { loaders }) => (topicId === null ? null : loaders.topic.load(topicId)),
    pair: ({ pair }, _, context) => Promise.all((pair ?? []).map((id) => personOf(context, id))),
    from: ({ period }) => (period ? dayOf(period.from) : null),
    to: ({ period }) => (period ? dayOf(period.to) : null),
  },
  Agreement: {
    low: ({ interval }) => interval?.low ?? null,
    high: ({ interval }) => interval?.high ?? null,
    enough: ({ units }) => units >= ENOUGH,
  },
  AgreementItem: {
    round: ({ roundId }) => roundId,
    article: ({ articleId }, _, { loaders }) => loaders.article.load(articleId),
    topic: ({ topicId }, _, { loaders }) => (topicId === null ? null : loaders.topic.load(topicId)),
    agreed: ({ values }) => new Set(values.flatMap(({ value }) => value ?? [])).size < 2,
    values: ({ values, isAnalyst }) => values.map((one) => ({ ...one, isAnalyst })),
  },
  CodedValue: {
    coder: ({ coderId }, _, context) => personOf(context, coderId),
    analyst: ({ value, isAnalyst }, _, { loaders }) => (isAnalyst && value ? loaders.analyst.load(value) : null),
  },
};
