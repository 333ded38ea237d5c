import { beforeEach, describe, expect, it } from 'vitest';
import { actorOf } from '@/tests/helpers/actors';
import { SAMPLE, writeFolder } from '@/tests/helpers/corpus';
import { freshDatabase } from '@/tests/helpers/database';
import { emptyTotals } from '@/tests/helpers/totals';
import { findDeviations } from '../doctor/deviations';
import { binOf, restoreFromBin } from '../editing/bin';
import { historyOf } from '../editing/history';
import { sharedReference } from '../editing/reference';
import { undo } from '../editing/undo';
import { idOfSlug } from '../identity';
import { importCorpus } from '../import/corpus';
import { type AnalystDraft, analystOf, outletOf, topicOf } from './drafts';
import { studioRecord } from './read';
import { usesOf } from './uses';
import { changeRecord, createRecord, removeRecord } from './write';

const db = await freshDatabase();
const coder = actorOf('CODER', 'Amina');
const reviewer = actorOf('REVIEWER', 'Boris');
const folder = await writeFolder(SAMPLE);

beforeEach(async () => {
  await db.version.deleteMany();
  await db.article.deleteMany();
  await db.analyst.deleteMany();
  await db.topic.deleteMany();
  await emptyTotals(db);
  await importCorpus(db, folder, { maxBytes: 1_000_000, dryRun: false });
});

const draft: AnalystDraft = {
  name: { ar: ' خالد العزي ' },
  role: { ar: 'باحث' },
  aliases: ['الدكتور خالد', ' الدكتور خالد ', ''],
  kind: 'ANALYST',
  perspective: 'south',
  wikidata: null,
};

const create = (more: Partial<AnalystDraft> = {}, asked: string | null = null) => {
  const whole = { ...draft, ...more };
  return createRecord(db, coder, 'analyst', { asked, name: whole.name, compose: analystOf(whole) });
};

const amal = async (): Promise<AnalystDraft> => {
  const { content } = (await studioRecord(db, 'analyst', 'amal'))!;
  return content as AnalystDraft;
};

const deviations = async () => (await findDeviations(db, 1)).filter(({ count }) => count > 0);

describe('an analyst', () => {
  it('is made with a slug of the name in Latin letters, and another of the same name with a number', async () => {
    expect(await create()).toEqual({ slug: 'khald-alazy', version: 1 });
    expect(await create()).toEqual({ slug: 'khald-alazy-2', version: 1 });
    expect(await create({ name: { ar: 'خالد', en: 'Khaled El Ezzi' } })).toMatchObject({ slug: 'khaled-el-ezzi' });
    expect(await create({ name: { ja: '山田' } })).toMatchObject({ slug: 'analyst' });
    expect((await studioRecord(db, 'analyst', 'khald-alazy'))?.content).toMatchObject({
      name: { ar: 'خالد العزي' },
      aliases: ['الدكتور خالد'],
      perspective: 'south',
    });
  });

  it.each([
    ['without a name', { name: { ar: '  ' } }, null, 'MISSING_VALUE', 'name'],
    ['of a side nobody knows', { perspective: 'east' }, null, 'UNKNOWN_SLUG', 'perspective'],
    ['with a wrong Wikidata id', { wikidata: '42' }, null, 'INVALID_VALUE', 'wikidata'],
    ['with a language that is none', { name: { Arabic: 'خالد' } }, null, 'INVALID_VALUE', 'name'],
    ['under a slug that is none', {}, 'Khaled', 'INVALID_VALUE', 'slug'],
    ['under a slug that is taken', {}, 'amal', 'INVALID_VALUE', 'slug'],
    ['with an alias that is a text', { aliases: ['x'.repeat(201)] }, null, 'INVALID_VALUE', 'aliases'],
  ] as [string, Partial<AnalystDraft>, string | null, string, string][])(
    'is refused %s',
    async (_, more, asked, code, field) => {
      await expect(create(more, asked)).rejects.toMatchObject({ code, field });
      expect(await db.analyst.count()).toBe(2);
    },
  );

  it('who changes sides takes positions and totals along, and back again', async () => {
    const compose = analystOf({ ...(await amal()), perspective: 'south' });
    await expect(changeRecord(db, coder, 'analyst', { slug: 'amal', seen: 1, compose })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await changeRecord(db, reviewer, 'analyst', { slug: 'amal', seen: 1, compose })).toMatchObject({
      version: 2,
    });
    expect(await deviations()).toEqual([]);
    const north = { scope: 'PERSPECTIVE' as const, sideId: idOfSlug('perspective', 'north') };
    expect(await db.positionTotal.count({ where: north })).toBe(0);
    await expect(changeRecord(db, reviewer, 'analyst', { slug: 'amal', seen: 1, compose })).rejects.toMatchObject({
      code: 'CONFLICT',
      present: 2,
    });
    const [step] = await historyOf(db, sharedReference('analyst', idOfSlug('analyst', 'amal')));
    expect(step).toMatchObject({ fields: [{ field: 'perspective', before: 'north', after: 'south' }] });
    await undo(db, reviewer, step!.entry.id);
    expect(await db.positionTotal.count({ where: north })).toBeGreaterThan(0);
    expect(await deviations()).toEqual([]);
  });

  it('is taken out only while nothing is said by him or her, comes back, and the slug stays hers', async () => {
    const remove = (slug: string) => removeRecord(db, reviewer, 'analyst', { slug, seen: 1 });
    await expect(remove('amal')).rejects.toMatchObject({ code: 'IN_USE', count: 1 });
    const { slug } = await create();
    await remove(slug);
    expect(await studioRecord(db, 'analyst', slug)).toBeNull();
    await expect(create({}, slug)).rejects.toMatchObject({ code: 'INVALID_VALUE', field: 'slug' });
    expect(await binOf(db, { articleId: null, first: 5 })).toMatchObject([{ noun: 'analyst', content: { slug } }]);
    await restoreFromBin(db, reviewer, sharedReference('analyst', idOfSlug('analyst', slug)));
    expect((await studioRecord(db, 'analyst', slug))?.version).toBe(3);
    expect(await binOf(db, { articleId: null, first: 5 })).toEqual([]);
  });
});

describe('topics and outlets', () => {
  it('are made after all others, changed and taken out while nothing refers to them', async () => {
    const topic = { title: { en: 'The ferry', ar: 'العبارة' }, proposition: { en: 'The ferry must stay.' } };
    const creation = { asked: null, name: topic.title, compose: topicOf(topic) };
    expect(await createRecord(db, reviewer, 'topic', creation)).toEqual({ slug: 'the-ferry', version: 1 });
    const compose = topicOf({ ...topic, proposition: { en: 'The ferry must go on.' } });
    await changeRecord(db, reviewer, 'topic', { slug: 'the-ferry', seen: 1, compose });
    expect((await studioRecord(db, 'topic', 'the-ferry'))?.content).toMatchObject({ order: 3 });
    await removeRecord(db, reviewer, 'topic', { slug: 'the-ferry', seen: 2 });
    expect(await usesOf(db, 'topic', idOfSlug('topic', 'bridge'))).toEqual({ claims: 2, articles: 1, analysts: 2 });
    await expect(removeRecord(db, reviewer, 'topic', { slug: 'bridge', seen: 1 })).rejects.toMatchObject({ count: 2 });

    const outlet = { name: { ar: 'الأخبار' }, country: 'LB', homepage: 'https://akhbar.example' };
    const made = await createRecord(db, coder, 'outlet', {
      asked: 'akhbar',
      name: outlet.name,
      compose: outletOf(outlet),
    });
    expect(made).toEqual({ slug: 'akhbar', version: 1 });
    const wrong = { ...outlet, homepage: 'javascript:alert(1)' };
    await expect(
      changeRecord(db, reviewer, 'outlet', { slug: 'akhbar', seen: 1, compose: outletOf(wrong) }),
    ).rejects.toMatchObject({ code: 'INVALID_VALUE', field: 'homepage' });
    await expect(removeRecord(db, reviewer, 'outlet', { slug: 'gazette', seen: 1 })).rejects.toMatchObject({
      count: 1,
    });
    await removeRecord(db, reviewer, 'outlet', { slug: 'akhbar', seen: 1 });
    await expect(removeRecord(db, reviewer, 'outlet', { slug: 'akhbar', seen: 2 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
