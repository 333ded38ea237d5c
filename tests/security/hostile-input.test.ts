import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  graphql,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
} from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { addUser } from '@/domain/accounts/users';
import { type Actor, OPERATOR } from '@/domain/editing/actor';
import { importCorpus } from '@/domain/import/corpus';
import { createContext } from '@/graphql/context';
import { kindOf } from '@/graphql/errors';
import { schema } from '@/graphql/schema';
import { SAMPLE, writeFolder } from '../helpers/corpus';
import { freshDatabase } from '../helpers/database';

// Whatever stands in an argument, nothing happens that nobody thought of: every field of Query and Mutation is asked, by somebody
// who may do everything, with what databases, scripts and programs stumble over.

const db = await freshDatabase();
let actor: Actor;

beforeAll(async () => {
  await importCorpus(db, await writeFolder(SAMPLE), { maxBytes: 1_000_000, dryRun: false });
  const account = { email: 'a@mawqif.example', name: 'A', password: 'a long enough password' };
  const { id, name, role } = await addUser(db, OPERATOR, { ...account, role: 'ADMINISTRATOR' });
  actor = { userId: id, name, role, origin: 'STUDIO', apiKeyId: null, address: null };
});

const TEXTS = {
  'no text': '',
  'a character that is none': '\u0000',
  'half a character': 'a\ud83d',
  'a statement': `'; DELETE FROM "Claim"; --`,
  'an id of nothing': '00000000-0000-0000-0000-000000000000',
  'the address of a claim': 'bridge-2024.1',
  'a long text': 'م'.repeat(5000),
};
const NUMBERS = [-1, 0, 1, 2 ** 31 - 1];

/** A value of this type with the text wherever a text may stand. */
function argument(type: GraphQLInputType, text: string, number: number): unknown {
  const given = getNullableType(type);
  if (isListType(given)) return [argument(given.ofType, text, number)];
  if (isEnumType(given)) return given.getValues()[0]!.value;
  if (isInputObjectType(given))
    return Object.fromEntries(
      Object.values(given.getFields())
        .filter((field) => !given.isOneOf || field === Object.values(given.getFields())[0])
        .map((field) => [field.name, argument(field.type, text, number)]),
    );
  if (given.name === 'Int' || given.name === 'Float') return number;
  if (given.name === 'Boolean') return true;
  if (given.name === 'Date') return '2024-02-01';
  if (given.name === 'DateTime') return '2024-02-01T00:00:00Z';
  return text;
}

async function ask(
  operation: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  text: string,
  number: number,
) {
  const { args, name, type } = field;
  const declared = args.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const given = args.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const selection = isLeafType(getNamedType(type)) ? '' : '{ __typename }';
  const source = `${operation}${declared && `(${declared})`} { ${name}${given && `(${given})`} ${selection} }`;
  const variableValues = Object.fromEntries(args.map((one) => [one.name, argument(one.type, text, number)]));
  return graphql({ schema, source, variableValues, contextValue: createContext({ db, actor }) });
}

const fieldsOf = (type: typeof schema extends { getQueryType(): infer T } ? T : never) =>
  Object.values(type!.getFields()) as GraphQLField<unknown, unknown>[];

describe.each([
  ['query', fieldsOf(schema.getQueryType())],
  ['mutation', fieldsOf(schema.getMutationType())],
] as const)('no %s fails', (operation, fields) => {
  test.each(fields.map((field) => [field.name, field] as const))('%s', async (_, field) => {
    for (const [which, text] of Object.entries(TEXTS)) {
      const number = NUMBERS[Object.keys(TEXTS).indexOf(which) % NUMBERS.length]!;
      const { errors = [] } = await ask(operation, field, text, number);
      const ours = errors.filter((error) => error.originalError && kindOf(error) === 'internal');
      expect([which, ours.map(({ message }) => message)]).toEqual([which, []]);
    }
  });
});

test('and the articles are still there', async () => {
  expect(await db.article.count()).toBeGreaterThan(0);
});
