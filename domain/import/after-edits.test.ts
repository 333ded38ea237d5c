import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { actorOf } from '@/tests/helpers/actors';
import { type SampleFile, sampleWith, writeFolder } from '@/tests/helpers/corpus';
import { freshDatabase } from '@/tests/helpers/database';
import { emptyTotals } from '@/tests/helpers/totals';
import { correctText } from '../anchoring/correct';
import { waitingPassages } from '../anchoring/queue';
import { textsOfDraft } from '../bringing/draft';
import { createClaim, setClaimStatus } from '../claims/mutations';
import { findDeviations } from '../doctor/deviations';
import { findWrongPassages } from '../doctor/passages';
import { articleAsOf } from '../editing/as-of';
import { historyOf } from '../editing/history';
import { sharedReference } from '../editing/reference';
import { undo } from '../editing/undo';
import { idOfSlug } from '../identity';
import { mergeRecords } from '../records/merge';
import { studioRecord } from '../records/read';
import { removeRecord } from '../records/write';
import { importCorpus } from './corpus';
import { importFullText } from './full-text';
import { unpacked } from './line-source';
import { partsOfPlainText } from './plain-text';
import { importLines } from './stream';

const db = await freshDatabase();
const articleId = idOfSlug('article', 'bridge-2024');
const reviewer = actorOf('REVIEWER');
const options = { maxBytes: 1_000_000, dryRun: false };
const OWN = [
  'The council 👷🏽 met yesterday.',
  'On Monday the mayor herself opened the session in the old town hall.',
] as const;

beforeEach(async () => {
  await db.version.deleteMany();
  await db.$executeRaw`TRUNCATE "AuditEntry"`;
  await db.article.deleteMany();
  await db.analyst.deleteMany();
  await db.topic.deleteMany();
  await emptyTotals(db);
  await importSample({});
});

async function importSample(replacements: Parameters<typeof sampleWith>[0], only?: string) {
  return importCorpus(db, path.join(await writeFolder(sampleWith(replacements)), only ?? ''), options);
}

/** The same files as JSON Lines. */
async function importSampleLines(replacements: Parameters<typeof sampleWith>[0], only?: SampleFile) {
  const files = sampleWith(replacements);
  const nouns: Partial<Record<SampleFile, string>> = {
    'perspectives.json': 'perspective',
    'outlets.json': 'outlet',
    'topics.json': 'topic',
    'analysts.json': 'analyst',
    'articles/bridge-2024.json': 'article',
  };
  const lines = (Object.keys(nouns) as SampleFile[])
    .filter((name) => !only || name === only)
    .flatMap((name) => [JSON.parse(files[name])].flat().map((one) => JSON.stringify({ noun: nouns[name], ...one })));
  async function* chunks() {
    yield Buffer.from(lines.join('\n'));
  }
  return importLines(db, { name: 'some.jsonl', chunks: unpacked(chunks()), size: null, bytesRead: () => 0 }, options);
}

/** Somebody codes a passage of the English text. */
async function code(words: string) {
  const body = (await text()).body;
  const start = [...body.slice(0, body.indexOf(words))].length;
  const { number } = await createClaim(db, reviewer, {
    articleId,
    draft: {
      analyst: 'amal',
      speech: 'DIRECT',
      kind: 'DEMAND',
      paraphrase: { en: 'The bridge must wait.' },
      passages: [{ language: 'en', start, end: start + [...words].length }],
      stances: [{ topic: 'bridge', value: -2 }],
    },
  });
  await setClaimStatus(db, reviewer, { articleId, number, seen: 1, status: 'REVIEWED' });
  return number;
}

const snapshot = async () => (await articleAsOf(db, articleId, new Date()))!;
const text = async () => (await snapshot()).article.texts.find(({ language }) => language === 'en')!;
const waiting = () => waitingPassages(db, reviewer, { first: 10, offset: 0 });
const correctedFile = (words: string, others: string) => ({
  'articles/bridge-2024.json': [[words, others]] as [string, string][],
});

async function allIsRight() {
  expect((await findWrongPassages(db, 1)).first).toEqual([]);
  expect((await findDeviations(db, 1)).filter(({ count }) => count > 0)).toEqual([]);
}

describe('a corrected file of an article in which people coded claims', () => {
  it('takes their passages along where they are found without doubt, whichever way it is imported', async () => {
    const number = await code(OWN[0]);
    for (const [bring, heading] of [
      [importSample, 'By the wide river'],
      [importSampleLines, 'By the wide and deep river'],
    ] as const) {
      const summary = await bring(correctedFile('On the river', heading));
      expect(summary).toMatchObject({ articles: { updated: 1 }, foundAgain: { moved: 1, unsure: 0 } });
      const [passage] = (await snapshot()).claims.get(number)!.passages;
      expect(passage).toMatchObject({ exact: OWN[0], start: heading.length + 2 });
      await allIsRight();
    }
  });

  it('leaves those to a person whose words are gone; they count on, and the undo of the import brings all back', async () => {
    const number = await code(OWN[0]);
    const before = await snapshot();
    const summary = await importSample(correctedFile(OWN[0], OWN[1]));
    expect(summary.foundAgain).toEqual({ moved: 0, unsure: 1, kept: [] });
    expect(await waiting()).toMatchObject({ total: 1, passages: [{ claimNumber: number, exact: OWN[0] }] });
    expect((await snapshot()).claims.get(number)).toMatchObject({ passages: [], status: 'REVIEWED' });
    await allIsRight();
    const entry = await db.auditEntry.findFirst({ where: { action: 'article.import' } });
    await undo(db, actorOf('ADMINISTRATOR'), entry!.id);
    expect((await snapshot()).claims).toEqual(before.claims);
    await allIsRight();
  });

  it('says itself where its own claims stand, also those that a correction by hand had lost', async () => {
    const [corrected] = textsOfDraft([{ language: 'en', blocks: partsOfPlainText(`${OWN[1]}\nNothing else.`) }]);
    expect(await correctText(db, reviewer, { slug: 'bridge-2024', text: corrected!, seen: 1 })).toMatchObject({
      unsure: 2,
    });
    expect((await importSample(correctedFile('On the river', 'By the river'))).foundAgain).toEqual({
      moved: 0,
      unsure: 0,
      kept: [],
    });
    expect((await waiting()).total).toBe(0);
    await allIsRight();
  });

  it('also as a full text, of which the file knows no claims', async () => {
    const folder = await writeFolder({
      'a.txt': `A title\n\n${OWN[0]}\n\n${OWN[1]}`,
      'b.txt': `A title\n\nA paragraph more.\n\n${OWN[0]}\n\n${OWN[1]}`,
    });
    const described = { outlet: 'gazette', date: '2024-03-01', language: 'en', slug: 'full' };
    await importFullText(db, path.join(folder, 'a.txt'), described, options);
    const own = await createClaim(db, reviewer, {
      articleId: idOfSlug('article', 'full'),
      draft: {
        analyst: 'amal',
        speech: 'DIRECT',
        kind: 'DEMAND',
        paraphrase: { en: 'It opened.' },
        passages: [{ language: 'en', start: 0, end: 11 }],
        stances: [],
      },
    });
    const { summary } = await importFullText(db, path.join(folder, 'b.txt'), described, options);
    expect(summary.foundAgain).toEqual({ moved: 1, unsure: 0, kept: [] });
    const { claims } = (await articleAsOf(db, idOfSlug('article', 'full'), new Date()))!;
    expect(claims.get(own.number)!.passages[0]).toMatchObject({ exact: 'The council', start: 19 });
    await allIsRight();
  });
});

it('a text that a corrected file has no more stays where people coded in it, and the import names their claims', async () => {
  const folder = await writeFolder({
    'a.txt': `A title\n\n${OWN[0]}`,
    'b.txt': 'عنوان\n\nاجتمع المجلس أمس في المدينة القديمة.',
  });
  const described = { outlet: 'gazette', date: '2024-03-01', slug: 'full' };
  await importFullText(db, path.join(folder, 'a.txt'), { ...described, language: 'en' }, options);
  const full = idOfSlug('article', 'full');
  const draft = {
    analyst: 'amal',
    speech: 'DIRECT',
    kind: 'DEMAND',
    paraphrase: { en: 'It opened.' },
    stances: [],
  } as const;
  const passages = [{ language: 'en', start: 0, end: 11 }];
  const { number } = await createClaim(db, reviewer, { articleId: full, draft: { ...draft, passages } });
  const was = (await articleAsOf(db, full, new Date()))!;
  const arabic = () => importFullText(db, path.join(folder, 'b.txt'), { ...described, language: 'ar' }, options);
  const { summary } = await arabic();
  const kept = [{ slug: 'full', language: 'en', claims: [number] }];
  expect(summary).toMatchObject({ articles: { updated: 1 }, foundAgain: { moved: 0, unsure: 0, kept } });
  const is = (await articleAsOf(db, full, new Date()))!;
  expect(is.claims).toEqual(was.claims);
  expect(is.article.texts.map(({ language }) => language)).toEqual(['ar', 'en']);
  expect(is.article.texts[1]).toEqual(was.article.texts[0]);
  await allIsRight();
  // The file is the same, and so is the article.
  expect((await arabic()).summary).toMatchObject({ articles: { unchanged: 1 }, foundAgain: { kept: [] } });
});

describe.each([
  ['files', importSample],
  ['JSON Lines', importSampleLines],
] as const)('lists in %s', (_, bring) => {
  it('keep what they replace: each field is in the history of its record, and an undo brings it back', async () => {
    expect(await db.version.count()).toBe(0);
    const summary = await bring({
      'analysts.json': [['"perspective": "south"', '"perspective": "north"']],
      'outlets.json': [['gazette.example', 'daily.example']],
      'perspectives.json': [['"order": 2', '"order": 5']],
    });
    expect(summary).toMatchObject({ analysts: { updated: 1 }, outlets: { updated: 1 }, perspectives: { updated: 1 } });
    const historyNow = (noun: 'analyst' | 'perspective' | 'outlet', slug: string) =>
      historyOf(db, sharedReference(noun, idOfSlug(noun, slug)));
    const [step, ...others] = await historyNow('analyst', 'badr');
    expect(others).toEqual([]);
    expect(step).toMatchObject({
      kind: 'CHANGED',
      entry: { action: 'record.import', origin: 'IMPORT', userId: null },
      fields: [{ field: 'perspective', before: 'south', after: 'north' }],
    });
    expect((await historyNow('perspective', 'south'))[0]?.fields).toEqual([{ field: 'order', before: 2, after: 5 }]);
    expect((await historyNow('outlet', 'gazette'))[0]?.fields).toMatchObject([{ field: 'homepage' }]);
    expect(await historyNow('analyst', 'amal')).toEqual([]);
    await allIsRight();
    for (const { id } of await db.auditEntry.findMany({ where: { action: 'record.import' }, orderBy: { id: 'desc' } }))
      await undo(db, actorOf('ADMINISTRATOR'), id);
    expect(await db.analyst.count({ where: { perspectiveId: idOfSlug('perspective', 'south') } })).toBe(1);
    expect(await db.perspective.count({ where: { order: 2 } })).toBe(1);
    await allIsRight();
    // What is as it should be, or new, leaves no trace.
    const entries = await db.auditEntry.count();
    await bring({});
    expect(await db.auditEntry.count()).toBe(entries);
  });

  it('bring back what was taken out, which its history tells', async () => {
    await db.article.deleteMany();
    await emptyTotals(db);
    const { version } = (await studioRecord(db, 'analyst', 'badr'))!;
    await removeRecord(db, reviewer, 'analyst', { slug: 'badr', seen: version });
    await bring({});
    const steps = await historyOf(db, sharedReference('analyst', idOfSlug('analyst', 'badr')));
    expect(steps.map(({ kind }) => kind)).toEqual(['CREATED', 'REMOVED']);
    expect((await studioRecord(db, 'analyst', 'badr'))?.version).toBe(3);
  });
});

describe.each([
  ['files', importSample],
  ['JSON Lines', importSampleLines],
] as const)('%s that name what was merged', (_, bring) => {
  it('follow an analyst and a topic to the records that stay, in a list and in a claim', async () => {
    await mergeRecords(db, reviewer, 'analyst', { from: 'badr', into: 'amal' });
    await db.claim.deleteMany({ where: { key: 'badr-toll' } });
    await emptyTotals(db);
    await db.article.deleteMany();
    await db.topic.create({
      data: { id: idOfSlug('topic', 'other'), slug: 'other', title: {}, proposition: {}, order: 9, searchText: '' },
    });
    await mergeRecords(db, reviewer, 'topic', { from: 'toll', into: 'other' });
    await mergeRecords(db, reviewer, 'topic', { from: 'other', into: 'bridge' });
    const summary = await bring({});
    expect(summary.followed).toEqual([
      { noun: 'analyst', from: 'badr', into: 'amal' },
      { noun: 'topic', from: 'toll', into: 'bridge' },
    ]);
    expect(summary).toMatchObject({ analysts: { added: 0 }, topics: { added: 0 }, articles: { added: 1 } });
    expect(await db.analyst.count({ where: { slug: 'badr' } })).toBe(0);
    // Of stances on both topics the one on the topic that stays is the word that holds.
    expect((await snapshot()).claims.get(2)).toMatchObject({
      analystId: idOfSlug('analyst', 'amal'),
      stances: [{ topicId: idOfSlug('topic', 'bridge'), value: -1 }],
    });
    await allIsRight();
    expect(await bring({})).toMatchObject({ articles: { added: 0, updated: 0, unchanged: 1 } });
  });

  it('do so where the file names them in its claims alone, and change nothing where it is the same as before', async () => {
    await mergeRecords(db, reviewer, 'analyst', { from: 'badr', into: 'amal' });
    const before = await snapshot();
    const article = 'articles/bridge-2024.json';
    expect(await bring({}, article)).toMatchObject({ articles: { unchanged: 1 }, claims: { updated: 0 } });
    expect(await snapshot()).toEqual(before);
    expect(await bring(correctedFile('Badr finds', 'Then Badr finds'), article)).toMatchObject({
      articles: { updated: 1 },
      claims: { updated: 1, unchanged: 1 },
      followed: [{ noun: 'analyst', from: 'badr', into: 'amal' }],
    });
    expect((await snapshot()).claims.get(2)?.analystId).toBe(idOfSlug('analyst', 'amal'));
    await allIsRight();
  });
});
