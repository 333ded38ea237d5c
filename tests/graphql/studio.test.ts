import { beforeAll, describe, expect, test } from 'vitest';
import { ACTIONS } from '@/domain/editing/permissions';
import { importCorpus } from '@/domain/import/corpus';
import { schema } from '@/graphql/schema';
import { SAMPLE, writeFolder } from '../helpers/corpus';
import { freshDatabase } from '../helpers/database';
import { endpoint } from '../helpers/endpoint';
import { everyRole, formerAdministrators, ROLES } from '../helpers/senders';

const db = await freshDatabase();
const url = await endpoint();
const roles = ROLES;
type Sender = (typeof roles)[number] | 'NOBODY';
const headers = { NOBODY: {} } as Record<Sender, Record<string, string>>;
let people: Awaited<ReturnType<typeof everyRole>>;
let former: Awaited<ReturnType<typeof formerAdministrators>>;

beforeAll(async () => {
  await importCorpus(db, await writeFolder(SAMPLE), { maxBytes: 1_000_000, dryRun: false });
  people = await everyRole(db);
  for (const role of roles) headers[role] = people[role].key;
  former = await formerAdministrators(db);
});

type Failure = { extensions: { code: string } };
type Payload = { claim: { slug: string; version: number } | null; errors: { code: string }[] };
type Entry = { id: string; action: string };

async function ask<Data = unknown>(
  sender: Sender,
  query: string,
  variables: object = {},
  more: Record<string, string> = {},
) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers[sender], ...more },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as { data: Data; errors?: Failure[] }) };
}

const claim = {
  analyst: 'amal',
  speech: 'DIRECT',
  kind: 'DEMAND',
  paraphrase: [{ language: 'en', text: 'The bridge must wait.' }],
  passages: [{ language: 'en', start: 0, end: 12, exact: 'On the river' }],
  stances: [{ topic: 'bridge', value: -2 }],
};
const ERRORS = 'errors { code field expected message conflict { seen present changes { version fields { field } } } }';
const CREATE = `mutation ($claim: ClaimInput!, $key: String) {
  claimCreate(article: "bridge-2024", claim: $claim, idempotencyKey: $key) { claim { slug version status } ${ERRORS} }
}`;

describe('who may', () => {
  /** What a link allows, whoever follows it. */
  const BY_LINK = ['firstAdministratorAccept', 'invitationAccept'];
  /** What no API key may, whoever's it is: a key that leaks must make no others, nor lock its owner out. */
  const IN_PERSON = ['apiKeyCreate', 'passwordChange', 'sessionRevoke', 'viewerChange'];
  /** Every other mutation with arguments that do nothing where it is allowed, and what it is allowed by. */
  const MUTATIONS: Record<string, { arguments: string; action: keyof typeof ACTIONS; fields: string }> = {
    claimCreate: {
      arguments: '(article: "none", claim: { analyst: "x", speech: DIRECT, kind: FACT, paraphrase: [], passages: [] })',
      action: 'claim.create',
      fields: 'errors { code }',
    },
    claimChange: {
      arguments:
        '(slug: "none.1", version: 1, claim: { analyst: "x", speech: DIRECT, kind: FACT, paraphrase: [], passages: [] })',
      action: 'claim.change',
      fields: 'errors { code }',
    },
    claimSetStatus: {
      arguments: '(slug: "none.1", version: 1, status: REVIEWED)',
      action: 'claim.review',
      fields: 'errors { code }',
    },
    claimsReview: {
      arguments: '(claims: [{ slug: "none.1", version: 1 }], status: REVIEWED)',
      action: 'claim.review',
      fields: 'errors { code }',
    },
    roundCreate: {
      arguments: '(article: "none", kind: CLAIMS, language: "en", coders: [])',
      action: 'round.create',
      fields: 'errors { code }',
    },
    codingSave: { arguments: '(round: "none", coding: {})', action: 'round.code', fields: 'errors { code }' },
    codingRemove: {
      arguments: '(round: "none", number: 1, version: 1)',
      action: 'round.code',
      fields: 'errors { code }',
    },
    roundHandIn: { arguments: '(round: "none")', action: 'round.hand-in', fields: 'errors { code }' },
    roundTakeBack: { arguments: '(round: "none")', action: 'round.hand-in', fields: 'errors { code }' },
    roundDecide: { arguments: '(round: "none", verdicts: [])', action: 'round.decide', fields: 'errors { code }' },
    roundClose: { arguments: '(round: "none")', action: 'round.close', fields: 'errors { code }' },
    claimRemove: { arguments: '(slug: "none.1", version: 1)', action: 'claim.remove', fields: 'errors { code }' },
    articlePreview: { arguments: '(source: {})', action: 'article.create', fields: 'errors { code }' },
    articleCreate: {
      arguments: '(article: { metadata: { outlet: "none", language: "en", date: "" }, texts: [] })',
      action: 'article.create',
      fields: 'errors { code }',
    },
    articleChange: {
      arguments: '(slug: "none", version: 1, metadata: { outlet: "none", language: "en", date: "" })',
      action: 'article.change',
      fields: 'errors { code }',
    },
    claimRestore: { arguments: '(slug: "none.1")', action: 'claim.restore', fields: 'errors { code }' },
    undo: {
      arguments: '(entry: "00000000-0000-0000-0000-000000000000")',
      action: 'edit.undo',
      fields: 'errors { code }',
    },
    analystCreate: {
      arguments: '(analyst: { name: [], perspective: "none" })',
      action: 'analyst.create',
      fields: 'errors { code }',
    },
    analystChange: {
      arguments: '(slug: "none", version: 1, analyst: { name: [], perspective: "none" })',
      action: 'analyst.change',
      fields: 'errors { code }',
    },
    analystRemove: { arguments: '(slug: "none", version: 1)', action: 'analyst.remove', fields: 'errors { code }' },
    topicCreate: {
      arguments: '(topic: { title: [], proposition: [] })',
      action: 'topic.create',
      fields: 'errors { code }',
    },
    topicChange: {
      arguments: '(slug: "none", version: 1, topic: { title: [], proposition: [] })',
      action: 'topic.change',
      fields: 'errors { code }',
    },
    topicRemove: { arguments: '(slug: "none", version: 1)', action: 'topic.remove', fields: 'errors { code }' },
    outletCreate: {
      arguments: '(outlet: { name: [], homepage: "" })',
      action: 'outlet.create',
      fields: 'errors { code }',
    },
    outletChange: {
      arguments: '(slug: "none", version: 1, outlet: { name: [], homepage: "" })',
      action: 'outlet.change',
      fields: 'errors { code }',
    },
    outletRemove: { arguments: '(slug: "none", version: 1)', action: 'outlet.remove', fields: 'errors { code }' },
    perspectiveCreate: {
      arguments: '(perspective: { name: [] })',
      action: 'perspective.create',
      fields: 'errors { code }',
    },
    perspectiveChange: {
      arguments: '(slug: "none", version: 1, perspective: { name: [] })',
      action: 'perspective.change',
      fields: 'errors { code }',
    },
    perspectiveRemove: {
      arguments: '(slug: "none", version: 1)',
      action: 'perspective.remove',
      fields: 'errors { code }',
    },
    articleTextCorrect: {
      arguments: '(slug: "none", language: "en", version: 1, text: "x")',
      action: 'article.correct',
      fields: 'errors { code }',
    },
    passageSettle: {
      arguments: '(claim: "none.1", version: 1, language: "en", start: 0, end: 1)',
      action: 'claim.anchor',
      fields: 'errors { code }',
    },
    analystMerge: { arguments: '(from: "none", into: "x")', action: 'analyst.merge', fields: 'errors { code }' },
    topicMerge: { arguments: '(from: "none", into: "x")', action: 'topic.merge', fields: 'errors { code }' },
    unmerge: {
      arguments: '(entry: "00000000-0000-0000-0000-000000000000")',
      action: 'analyst.unmerge',
      fields: 'errors { code }',
    },
    restore: { arguments: '(noun: ARTICLE, slug: "none")', action: 'article.restore', fields: 'errors { code }' },
    suggestionsFind: { arguments: '(article: "none")', action: 'suggestion.find', fields: 'errors { code }' },
    suggestionsPropose: { arguments: '(article: "none")', action: 'suggestion.propose', fields: 'errors { code }' },
    suggestionAccept: {
      arguments: '(article: "none", id: "none")',
      action: 'claim.create',
      fields: 'errors { code }',
    },
    suggestionRefuse: {
      arguments: '(article: "none", id: "none")',
      action: 'suggestion.decide',
      fields: 'errors { code }',
    },
    suggestionReconsider: {
      arguments: '(article: "none", id: "none")',
      action: 'suggestion.decide',
      fields: 'errors { code }',
    },
    userCreate: {
      arguments: '(email: "no", name: "x", password: "short", role: READER)',
      action: 'user.create',
      fields: 'errors { code }',
    },
    userChange: {
      arguments: '(id: "00000000-0000-0000-0000-000000000000")',
      action: 'user.change',
      fields: 'errors { code }',
    },
    userSetPassword: {
      arguments: '(id: "00000000-0000-0000-0000-000000000000", password: "long enough for all")',
      action: 'user.password',
      fields: 'errors { code }',
    },
    userInvite: {
      arguments: '(email: "no", name: "x", role: READER)',
      action: 'user.create',
      fields: 'errors { code }',
    },
    userOfferPassword: { arguments: '(id: "none")', action: 'user.password', fields: 'errors { code }' },
    viewerChange: { arguments: '(name: "")', action: 'own.name', fields: 'errors { code }' },
    passwordChange: {
      arguments: '(current: "x", password: "short")',
      action: 'own.password',
      fields: 'errors { code }',
    },
    sessionRevoke: { arguments: '(id: "none")', action: 'own.session', fields: 'errors { code }' },
    apiKeyCreate: { arguments: '(name: "")', action: 'key.create', fields: 'errors { code }' },
    apiKeyRevoke: {
      arguments: '(id: "00000000-0000-0000-0000-000000000000")',
      action: 'key.revoke',
      fields: 'errors { code }',
    },
  };
  const refusals = ['NOT_SIGNED_IN', 'NOT_ALLOWED'];

  test('every mutation is asked about here', () => {
    expect([...Object.keys(MUTATIONS), ...BY_LINK].sort()).toEqual(
      Object.keys(schema.getMutationType()!.getFields()).sort(),
    );
  });

  /** What each mutation answers somebody, many in one request, or the code by which the request is refused. */
  async function answers(credentials: Record<string, string>): Promise<Record<string, string | undefined>> {
    const codes: Record<string, string | undefined> = {};
    const all = Object.entries(MUTATIONS);
    for (let from = 0; from < all.length; from += 15) {
      const some = all.slice(from, from + 15);
      const fields = some.map(([name, mutation]) => `${name}${mutation.arguments} { ${mutation.fields} }`);
      const sent = await ask<Record<string, Payload>>('NOBODY', `mutation { ${fields.join(' ')} }`, {}, credentials);
      const refusal = sent.errors?.[0]?.extensions.code;
      for (const [name] of some) codes[name] = refusal ?? sent.data[name]!.errors[0]?.code;
    }
    return codes;
  }

  test('mutations are allowed and refused by role, to keys and to sessions', async () => {
    const expected = (role: (typeof roles)[number], isKey: boolean) => {
      const least = (action: keyof typeof ACTIONS) => roles.indexOf(role) >= roles.indexOf(ACTIONS[action]);
      const entries = Object.entries(MUTATIONS).map(([name, { action }]) => [
        name,
        least(action) && !(isKey && IN_PERSON.includes(name)) ? 'allowed' : 'NOT_ALLOWED',
      ]);
      return { role, isKey, ...Object.fromEntries(entries) };
    };
    const told = (codes: Record<string, string | undefined>) =>
      Object.fromEntries(
        Object.entries(codes).map(([name, code]) => [name, refusals.includes(String(code)) ? code : 'allowed']),
      );
    const all = [...roles.map((role) => [role, people[role]] as const), ['READER', former.demoted] as const];
    for (const [role, { key, session }] of all) {
      expect({ role, isKey: true, ...told(await answers(key)) }).toEqual(expected(role, true));
      expect({ role, isKey: false, ...told(await answers(session)) }).toEqual(expected(role, false));
    }
  });

  test('mutations are refused to who is not signed in, or no more', async () => {
    const each = (code: string) => Object.fromEntries(Object.keys(MUTATIONS).map((name) => [name, code]));
    for (const credentials of [{}, former.suspended.session, former.expired.session])
      expect(await answers(credentials)).toEqual(each('NOT_SIGNED_IN'));
    for (const { key } of [former.revoked, former.expired, former.suspended])
      expect(await answers(key)).toEqual(each('KEY_INVALID'));
  });

  test.each([
    ['studioArticle(slug: "bridge-2024") { claims { slug } }', 'READER'],
    ['history(noun: CLAIM, slug: "bridge-2024.1") { version }', 'READER'],
    ['articleAsOf(slug: "bridge-2024", at: "2026-01-01T00:00:00Z") { article }', 'READER'],
    ['bin { slug }', 'READER'],
    ['desk { drafts edited { userName } }', 'READER'],
    ['studioArticles { rows { drafts } }', 'READER'],
    ['reviewQueue { total }', 'READER'],
    ['verdicts { note }', 'READER'],
    ['codingRounds { id }', 'READER'],
    ['codingRound(id: "none") { id }', 'READER'],
    ['agreement { rounds }', 'READER'],
    ['agreementItems(criterion: KIND) { round }', 'READER'],
    ['possibleCoders { name }', 'REVIEWER'],
    ['studioRecord(noun: TOPIC, slug: "bridge") { version content uses { claims } merges { id } }', 'READER'],
    ['studioRecords(noun: ANALYST) { totalCount rows { slug } }', 'READER'],
    ['recordName(noun: TOPIC, slug: "bridge")', 'READER'],
    ['waitingPassages { total passages { claim } }', 'READER'],
    ['mergePreview(noun: TOPIC, from: "bridge", into: "toll") { claims disagreeing }', 'REVIEWER'],
    ['users { email }', 'ADMINISTRATOR'],
    ['auditLog { action }', 'ADMINISTRATOR'],
  ] as const)('%s is read by a %s', async (field, least) => {
    for (const role of roles) {
      const code = (await ask(role, `{ ${field} }`)).errors?.[0]?.extensions.code;
      expect(code).toBe(roles.indexOf(role) >= roles.indexOf(least) ? undefined : 'NOT_ALLOWED');
    }
    expect((await ask('NOBODY', `{ ${field} }`)).errors?.[0]?.extensions.code).toBe('NOT_SIGNED_IN');
  });
});

describe('a claim over the API', () => {
  test('is made once under one key, changed, offered, decided, taken out and brought back', async () => {
    const made = await ask<{ claimCreate: Payload }>('CODER', CREATE, { claim, key: 'one' });
    expect(made).toMatchObject({ data: { claimCreate: { claim: { version: 1, status: 'DRAFT' }, errors: [] } } });
    const { slug } = made.data.claimCreate.claim!;
    expect((await ask('CODER', CREATE, { claim, key: 'one' })).data).toEqual(made.data);
    const reused = await ask('CODER', CREATE, { claim: { ...claim, kind: 'FACT' }, key: 'one' });
    expect(reused.data).toMatchObject({ claimCreate: { errors: [{ code: 'KEY_REUSED' }] } });

    const change = (sender: Sender, version: number, kind: string) =>
      ask(
        sender,
        `mutation ($claim: ClaimInput!) { claimChange(slug: "${slug}", version: ${version}, claim: $claim) { claim { version kind } ${ERRORS} } }`,
        { claim: { ...claim, kind } },
      );
    expect((await change('CODER', 1, 'FACT')).data).toMatchObject({
      claimChange: { claim: { version: 2, kind: 'FACT' } },
    });
    expect((await change('REVIEWER', 1, 'PREDICTION')).data).toMatchObject({
      claimChange: {
        claim: null,
        errors: [
          {
            code: 'CONFLICT',
            conflict: { seen: 1, present: 2, changes: [{ version: 2, fields: [{ field: 'kind' }] }] },
          },
        ],
      },
    });

    const set = (sender: Sender, version: number, status: string) =>
      ask(
        sender,
        `mutation { claimSetStatus(slug: "${slug}", version: ${version}, status: ${status}) { claim { status } ${ERRORS} } }`,
      );
    expect((await set('CODER', 2, 'IN_REVIEW')).data).toMatchObject({
      claimSetStatus: { claim: { status: 'IN_REVIEW' } },
    });
    const publicly = `{ claim(slug: "${slug}") { number } claims(filter: { topics: ["bridge"] }) { totalCount } }`;
    expect((await ask('NOBODY', publicly)).data).toEqual({ claim: null, claims: { totalCount: 2 } });
    await set('REVIEWER', 3, 'REVIEWED');
    expect((await ask('NOBODY', publicly)).data).toMatchObject({ claim: { number: 3 }, claims: { totalCount: 3 } });

    const remove = await ask(
      'REVIEWER',
      `mutation { claimRemove(slug: "${slug}", version: 4) { claim { slug } ${ERRORS} } }`,
    );
    expect(remove.data).toEqual({ claimRemove: { claim: null, errors: [] } });
    expect((await ask('READER', '{ bin { noun slug entry { userName } } }')).data).toEqual({
      bin: [{ noun: 'CLAIM', slug, entry: { userName: 'reviewer' } }],
    });
    await ask('REVIEWER', `mutation { claimRestore(slug: "${slug}") { claim { slug } ${ERRORS} } }`);
    const history = `{ history(noun: CLAIM, slug: "${slug}") { version kind entry { userName action origin address undone } } }`;
    const { history: steps } = (await ask<{ history: { kind: string; entry: Entry }[] }>('READER', history)).data;
    expect(steps.map(({ kind }) => kind)).toEqual(['CREATED', 'REMOVED', 'CHANGED', 'CHANGED', 'CHANGED', 'CREATED']);
    expect(steps[0]?.entry).toEqual({
      userName: 'reviewer',
      action: 'claim.restore',
      origin: 'API',
      address: null,
      undone: false,
    });
  });

  test('is taken back and done again', async () => {
    const made = await ask<{ claimCreate: Payload }>('CODER', CREATE, { claim });
    const { slug } = made.data.claimCreate.claim!;
    const state = '{ studioArticle(slug: "bridge-2024") { undo { id action } redo { id } claims { slug } } }';
    type State = { undo: Entry | null; redo: Entry | null; claims: { slug: string }[] };
    const read = async () => (await ask<{ studioArticle: State }>('CODER', state)).data.studioArticle;
    const undo = async (entry: Entry | null) =>
      expect((await ask('CODER', `mutation { undo(entry: "${entry!.id}") { ${ERRORS} } }`)).data).toEqual({
        undo: { errors: [] },
      });
    await undo((await read()).undo);
    const after = await read();
    expect(after.claims).not.toContainEqual({ slug });
    await undo(after.redo);
    expect((await read()).claims).toContainEqual({ slug });
  });

  test('is told with the field at fault where it is refused', async () => {
    const refused = await ask<{ claimCreate: Payload }>('CODER', CREATE, { claim: { ...claim, analyst: 'nobody' } });
    expect(refused.data.claimCreate).toMatchObject({
      claim: null,
      errors: [{ code: 'UNKNOWN_SLUG', field: 'analyst' }],
    });
  });
});

describe('a session over the API', () => {
  test('is known, and by nobody else', async () => {
    const viewer = '{ viewer { name role } }';
    expect((await ask('NOBODY', viewer, {}, people.CODER.session)).data).toEqual({
      viewer: { name: 'coder', role: 'CODER' },
    });
    expect((await ask('NOBODY', viewer)).data).toEqual({ viewer: null });
  });

  test("is refused from another server's page", async () => {
    const foreign = { ...people.CODER.session, origin: 'https://elsewhere.example' };
    expect(await ask('NOBODY', CREATE, { claim }, foreign)).toMatchObject({
      status: 403,
      errors: [{ extensions: { code: 'FOREIGN_PAGE' } }],
    });
    const own = { ...people.CODER.session, origin: new URL(url).origin };
    expect((await ask('NOBODY', CREATE, { claim }, own)).data).toMatchObject({ claimCreate: { errors: [] } });
  });
});
