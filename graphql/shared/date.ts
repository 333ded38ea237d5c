import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { dayOf } from '@/domain/dates/day';

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new GraphQLError('A Date is a text, YYYY-MM-DD.');
}

/**
 * A calendar day. Dates that do not exist pass here and are refused by whoever reads them, who knows the name of the
 * field to put into the error.
 */
export const Day = new GraphQLScalarType<string, string>({
  name: 'Date',
  // Resolvers that are scalars replace the SDL's, description included.
  description: 'A calendar date, `YYYY-MM-DD`.',
  serialize: (value) => (value instanceof Date ? dayOf(value) : text(value)),
  parseValue: text,
  parseLiteral: (node) => text(node.kind === Kind.STRING ? node.value : undefined),
});
