import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** A moment; refused where it has no time zone, since nobody could tell which moment it is. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'A moment: ISO 8601 with its time zone, `2026-03-01T09:30:00Z`.',
  serialize: (value) => {
    if (value instanceof Date) return value.toISOString();
    throw new GraphQLError('A DateTime is a Date.');
  },
  parseValue: read,
  parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
});

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

function read(value: unknown): Date {
  // Our own documents, which are answered within the process, bring it as it is.
  if (value instanceof Date) return value;
  const moment = typeof value === 'string' && MOMENT.test(value) ? new Date(value) : null;
  if (!moment || Number.isNaN(+moment)) throw new GraphQLError('A DateTime is a text such as 2026-03-01T09:30:00Z.');
  return moment;
}

/** Any value that JSON has, as it stands. Only answered, never read. */
export const Json = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'A value as JSON.',
  serialize: (value) => value,
});
