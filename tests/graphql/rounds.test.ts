import { graphql } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { addUser } from '@/domain/accounts/users';
import { type Actor, OPERATOR } from '@/domain/editing/actor';
import { importCorpus } from '@/domain/import/corpus';
import type { UserRole } from '@/generated/prisma/client';
import { createContext } from '@/graphql/context';
import { schema } from '@/graphql/schema';
import { SAMPLE, writeFolder } from '../helpers/corpus';
import { freshDatabase } from '../helpers/database';

const db = await freshDatabase();
const people = new Map<string, Actor & { userId: string }>();

beforeAll(async () => {
  await importCorpus(db, await writeFolder(SAMPLE), { maxBytes: 1_000_000, dryRun: false });
  const roles: [string, UserRole][] = [
    ...([
      ['amina', 'CODER'],
      ['boris', 'CODER'],
      ['reader', 'READER'],
    ] as [string, UserRole][]),
    ...([
      ['reviewer', 'REVIEWER'],
      ['administrator', 'ADMINISTRATOR'],
    ] as [string, UserRole][]),
  ];
  for (const [name, role] of roles) {
    const account = { email: `${name}@mawqif.example`, name, password: 'long enough for all', role };
    const { id: userId } = await addUser(db, OPERATOR, account);
    people.set(name, { userId, name, role, origin: 'STUDIO', apiKeyId: null, address: null });
  }
});

async function ask<Data = Record<string, unknown>>(name: string, source: string, variableValues = {}) {
  const contextValue = createContext({ db, actor: people.get(name)! });
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
  return { data: data as Data, codes: (errors ?? []).map(({ extensions }) => extensions.code) };
}

const make = async (kind: string) => {
  const coders = ['amina', 'boris'].map((name) => people.get(name)!.userId);
  const { data } = await ask<{ roundCreate: { round: { id: string }; errors: unknown[] } }>(
    'reviewer',
    `mutation ($coders: [ID!]!) {
      roundCreate(article: "bridge-2024", kind: ${kind}, language: "en", coders: $coders) { round { id } errors { code } }
    }`,
    { coders },
  );
  expect(data.roundCreate.errors).toEqual([]);
  return data.roundCreate.round.id;
};
const save = (name: string, round: string, coding: object) =>
  ask<{ codingSave: { number: number; version: number; errors: { code: string }[] } }>(
    name,
    `mutation ($round: ID!, $coding: CodingInput!) {
      codingSave(round: $round, coding: $coding) { number version errors { code field } }
    }`,
    { round, coding },
  );
const handIn = (name: string, round: string) =>
  ask(name, `mutation ($round: ID!) { roundHandIn(round: $round) { round { stage } errors { code } } }`, { round });

const MARK = 'zarathustra';
const CODING =
  'number start end analyst { slug } speech kind paraphrase version stances { topic { slug } value } coder { id }';
const UNITS = `units { key claimVersion differences codings { ${CODING} }
  decision { choice note userName coder { name } claim { slug status } } }`;
const ROUND = `query ($id: ID!) { codingRound(id: $id) {
  id stage body given { number exact } mine { ${CODING} } coders { name you handedInAt coded } ${UNITS}
  agreements { criterion alpha units enough low high } } }`;
/** Whatever tells something of what people do in the Studio. */
const TELLING = [
  'codingRounds { id mine { paraphrase } units { codings { paraphrase stances { value } } } agreements { alpha } coders { coded } }',
  'agreement(by: ALL) { rounds agreements { alpha units } }',
  'agreement(by: PAIR) { pair { name } agreements { units } }',
  'agreementItems(criterion: STANCE) { exact values { value } }',
  'studioArticle(slug: "bridge-2024") { claims { slug paraphrase history { fields { before after } entry { details } } } history { kind } undo { details } redo { details } }',
  'history(noun: ARTICLE, slug: "bridge-2024") { fields { after } entry { details } }',
  'history(noun: CLAIM, slug: "bridge-2024.3") { fields { after } }',
  'bin { content }',
  'reviewQueue { total claims { claim { slug } } makers { name } }',
  'verdicts { note }',
  'claims(filter: {}) { totalCount nodes { paraphrase { text } } }',
];

test('what a coder codes is told by nothing to anybody else until all have handed in', async () => {
  const id = await make('CLAIMS');
  const before = new Map<string, unknown[]>();
  const everybody = [...people.keys()];
  const told = async (name: string) => {
    const at = new Date().toISOString();
    const past = `articleAsOf(slug: "bridge-2024", at: "${at}") { article claims { content } }`;
    const queries = [...TELLING, past, ...(name === 'administrator' ? ['auditLog { action details }'] : [])];
    const answers = await Promise.all(queries.map((query) => ask(name, `{ ${query} }`)));
    expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
    return answers.map(({ data }) => data).filter((data) => !('auditLog' in data));
  };
  const seesNothing = async (name: string) => {
    const round = await ask<{ codingRound: { mine: unknown[]; units: unknown[]; coders: { coded: number | null }[] } }>(
      name,
      ROUND,
      { id },
    );
    expect(round.codes).toEqual([]);
    expect(round.data.codingRound).toMatchObject({ mine: [], units: [], agreements: [] });
    const counts = ['reviewer', 'administrator'].includes(name) ? [1, 0] : [null, name === 'boris' ? 0 : null];
    expect(round.data.codingRound.coders.map(({ coded }) => coded)).toEqual(counts);
    const answers = [round.data, ...(await told(name))];
    expect(JSON.stringify(answers)).not.toContain(MARK);
  };

  for (const name of everybody) before.set(name, await told(name));
  const coding = {
    ...{ start: 0, end: 12, exact: 'On the river', analyst: 'badr', speech: 'DIRECT', kind: 'DEMAND' },
    ...{ paraphrase: [{ language: 'en', text: MARK }], stances: [{ topic: 'toll', value: 2 }] },
  };
  expect((await save('amina', id, coding)).data.codingSave).toEqual({ number: 1, version: 1, errors: [] });
  await handIn('amina', id);
  for (const name of everybody.filter((one) => one !== 'amina')) {
    await seesNothing(name);
    // Nor does anything else that is told differ from what was told before; reviewers see how much is coded.
    const list = (answers: unknown[]) =>
      before.get(name)!.length > 0 && ['reviewer', 'administrator'].includes(name) ? answers.slice(1) : answers;
    expect(list(await told(name))).toEqual(list(before.get(name)!));
  }

  await handIn('boris', id);
  for (const name of everybody) {
    const { data } = await ask<{ codingRound: { units: unknown[] } }>(name, ROUND, { id });
    expect(data.codingRound).toMatchObject({ stage: 'DECIDING', coders: [{ coded: 1 }, { coded: 0 }] });
    expect(data.codingRound.units).toMatchObject([
      { differences: ['MISSED'], decision: null, codings: [{ paraphrase: { en: MARK } }] },
    ]);
  }
});

test('a round is coded, told how far its coders agree, and decided once', async () => {
  const id = await make('STANCES');
  const coding = (value: number, analyst = 'amal') => ({
    ...{ analyst, speech: 'INDIRECT', kind: 'ASSESSMENT', stances: [{ topic: 'bridge', value }] },
  });
  const given = (name: string, number: number, said: object) =>
    ask(
      name,
      `mutation ($round: ID!, $number: Int!, $coding: CodingInput!) {
        codingSave(round: $round, number: $number, coding: $coding) { version errors { code } }
      }`,
      { round: id, number, coding: said },
    );
  for (const [name, first, second] of [
    ['amina', 2, -1],
    ['boris', 1, -1],
  ] as const) {
    await given(name, 1, coding(first));
    await given(name, 2, coding(second, 'badr'));
    await handIn(name, id);
  }
  type Units = { codingRound: { units: { key: string; claimVersion: number }[]; agreements: unknown[] } };
  const { data } = await ask<Units>('reviewer', ROUND, { id });
  expect(data.codingRound.units).toMatchObject([
    { key: '1', claimVersion: 1, differences: ['STANCE'] },
    { key: '2', claimVersion: 1, differences: [] },
  ]);
  // −1 −1, 1 2: one pair of three neighbours by ordinal distance; who says it, throughout alike.
  expect(data.codingRound.agreements).toContainEqual({
    ...{ criterion: 'ANALYST', alpha: 1, units: 2, enough: false, low: null, high: null },
  });
  const items = await ask(
    'reader',
    `query ($id: ID!) { agreementItems(criterion: STANCE, round: $id) { exact agreed topic { slug } values { coder { name } value } } }`,
    { id },
  );
  expect(items.data).toMatchObject({
    agreementItems: [{ agreed: false, topic: { slug: 'bridge' } }, { agreed: true }],
  });

  const decide = (name: string, verdicts: object[]) =>
    ask<{ roundDecide: { errors: { code: string }[] } }>(
      name,
      `mutation ($round: ID!, $verdicts: [UnitVerdictInput!]!) {
        roundDecide(round: $round, verdicts: $verdicts) { round { ${UNITS} } errors { code } }
      }`,
      { round: id, verdicts },
    );
  const verdict = { unit: '1', choice: 'CODER', coder: people.get('boris')!.userId, version: 1, note: 'Not strongly.' };
  expect((await decide('reviewer', [verdict])).data.roundDecide).toMatchObject({ errors: [] });
  const second = await decide('administrator', [{ ...verdict, version: 2 }]);
  expect(second.data.roundDecide.errors).toEqual([{ code: 'ALREADY_DECIDED' }]);
  const { data: seen } = await ask<Units>('amina', ROUND, { id });
  expect(seen.codingRound.units[0]).toMatchObject({
    decision: { note: 'Not strongly.', coder: { name: 'boris' }, claim: { slug: 'bridge-2024.1', status: 'REVIEWED' } },
  });
});
