import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { actorOf } from '@/tests/helpers/actors';
import { SAMPLE, writeFolder } from '@/tests/helpers/corpus';
import { freshDatabase } from '@/tests/helpers/database';
import { emptyTotals } from '@/tests/helpers/totals';
import { findDeviations } from '../doctor/deviations';
import { binOf, restoreFromBin } from '../editing/bin';
import { MissingError } from '../editing/errors';
import { historyOf } from '../editing/history';
import { namesOf } from '../editing/names';
import { sharedReference } from '../editing/reference';
import { undo } from '../editing/undo';
import { idOfSlug } from '../identity';
import { importCorpus } from '../import/corpus';
import type { PerspectiveRecord } from '../perspectives/mutations';
import { readRevision } from '../revision/data';
import { type AnalystDraft, analystOf, type PerspectiveDraft, perspectiveOf } from './drafts';
import { studioRecords } from './list';
import { studioRecord } from './read';
import { usesOf } from './uses';
import { changeRecord, createRecord, removeRecord } from './write';

const db = await freshDatabase();
const reviewer = actorOf('REVIEWER', 'Boris');
const folder = await writeFolder(SAMPLE);

beforeEach(async () => {
  await db.version.deleteMany();
  await db.$executeRaw`TRUNCATE "AuditEntry"`;
  await db.article.deleteMany();
  await db.analyst.deleteMany();
  await db.topic.deleteMany();
  await db.perspective.deleteMany();
  await emptyTotals(db);
  await importCorpus(db, folder, { maxBytes: 1_000_000, dryRun: false });
});

const create = (draft: Partial<PerspectiveDraft> = {}, asked: string | null = 'east', actor = reviewer) => {
  const own = { name: { ar: 'الشرق', en: 'The East' }, order: null, ...draft };
  return createRecord(db, actor, 'perspective', { asked, name: own.name, compose: perspectiveOf(own) });
};
const present = async (slug: string) => {
  const found = await studioRecord(db, 'perspective', slug);
  if (!found) throw new MissingError(referenceTo(slug));
  return { version: found.version, content: found.content as PerspectiveRecord };
};
const change = async (slug: string, draft: Partial<PerspectiveDraft>) => {
  const { version, content } = await present(slug);
  const compose = perspectiveOf({ name: content.name, order: null, ...draft });
  return changeRecord(db, reviewer, 'perspective', { slug, seen: version, compose });
};
const remove = async (slug: string) => {
  const { version } = await present(slug);
  return removeRecord(db, reviewer, 'perspective', { slug, seen: version });
};
const move = async (slug: string, perspective: string) => {
  const { version, content } = (await studioRecord(db, 'analyst', slug))!;
  const compose = analystOf({ ...(content as AnalystDraft), perspective });
  return changeRecord(db, reviewer, 'analyst', { slug, seen: version, compose });
};
const referenceTo = (slug: string) => sharedReference('perspective', idOfSlug('perspective', slug));
const stepsOf = (slug: string) => historyOf(db, referenceTo(slug));
const restore = (slug: string) => restoreFromBin(db, reviewer, referenceTo(slug));
const deviations = async () => (await findDeviations(db, 1)).filter(({ count }) => count > 0);
/** What has no place to be done in the state that random acts led to. */
const REFUSALS = new Set(['IN_USE', 'INVALID_VALUE', 'NOT_FOUND', 'CONFLICT', 'UNKNOWN_SLUG']);

const places = async () => {
  const all = await db.perspective.findMany({ orderBy: { order: 'asc' } });
  return Object.fromEntries(all.map(({ slug, order }) => [slug, order]));
};

describe('a perspective', () => {
  it('is made at the last place, found by its name in any spelling, changed, and each field is in its history', async () => {
    const before = await readRevision(db);
    expect(await create({}, null)).toEqual({ slug: 'the-east', version: 1 });
    expect(await readRevision(db)).not.toEqual(before);
    expect(await places()).toEqual({ north: 1, south: 2, 'the-east': 3 });
    const found = { noun: 'perspective', order: 'NAME', language: 'ar', first: 9, offset: 0 } as const;
    expect(await studioRecords(db, { ...found, text: 'ألشرق' })).toMatchObject({ totalCount: 1, rows: [{ uses: 0 }] });
    expect((await studioRecords(db, { ...found, text: null, order: 'USE' })).rows.map(({ uses }) => uses)).toEqual([
      1, 1, 0,
    ]);
    await change('the-east', { name: { ar: 'المشرق' } });
    const [changed, made] = await stepsOf('the-east');
    expect(changed?.fields).toEqual([
      { field: 'name', before: { ar: 'الشرق', en: 'The East' }, after: { ar: 'المشرق' } },
    ]);
    expect(made?.kind).toBe('CREATED');
    expect(changed?.entry).toMatchObject({ action: 'perspective.change', userName: 'Boris' });
    await undo(db, reviewer, changed!.entry.id);
    expect((await studioRecord(db, 'perspective', 'the-east'))?.content).toMatchObject({ name: { en: 'The East' } });
  });

  it.each([
    ['without a name', { name: { ar: ' ' } }, 'MISSING_VALUE', 'name'],
    ['at no place', { order: 0 }, 'INVALID_RANGE', 'order'],
    ['at half a place', { order: 1.5 }, 'INVALID_RANGE', 'order'],
  ] as [string, Partial<PerspectiveDraft>, string, string][])('is refused %s', async (_, draft, code, field) => {
    await expect(create(draft)).rejects.toMatchObject({ code, field });
    expect(await db.perspective.count()).toBe(2);
  });

  it('is no matter of coders', async () => {
    await expect(create({}, 'east', actorOf('CODER', 'Amina'))).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('exchanges its place, and with it the colour, with whoever has the one it is given; one undo takes both back', async () => {
    await change('south', { order: 1 });
    expect(await places()).toEqual({ south: 1, north: 2 });
    const [step] = await stepsOf('north');
    expect(step?.fields).toEqual([{ field: 'order', before: 1, after: 2 }]);
    await undo(db, reviewer, step!.entry.id);
    expect(await places()).toEqual({ north: 1, south: 2 });
    await create({ order: 2 });
    expect(await places()).toEqual({ north: 1, east: 2, south: 3 });
    await change('east', { order: 7 });
    expect(await places()).toEqual({ north: 1, south: 3, east: 7 });
  });

  it('is taken out only while nobody speaks from it, comes back, and last where its place was given away', async () => {
    await expect(remove('south')).rejects.toMatchObject({ code: 'IN_USE', count: 1 });
    await move('badr', 'north');
    expect(await usesOf(db, 'perspective', idOfSlug('perspective', 'south'))).toMatchObject({ analysts: 0 });
    await remove('south');
    expect(await namesOf(db, [idOfSlug('perspective', 'south')])).toMatchObject([{ slug: 'south' }]);
    expect(await binOf(db, { articleId: null, first: 5 })).toMatchObject([{ noun: 'perspective' }]);
    await create();
    expect(await places()).toEqual({ north: 1, east: 2 });
    await restore('south');
    expect(await places()).toEqual({ north: 1, east: 2, south: 3 });
    expect(await binOf(db, { articleId: null, first: 5 })).toEqual([]);
  });

  it('must be there again before who spoke from it is', async () => {
    await create();
    const name = { en: 'Caesar' };
    const own = { name, role: {}, aliases: [], kind: 'ANALYST', perspective: 'east', wikidata: null } as const;
    await createRecord(db, reviewer, 'analyst', { asked: 'caesar', name, compose: analystOf(own) });
    await removeRecord(db, reviewer, 'analyst', { slug: 'caesar', seen: 1 });
    await remove('east');
    const back = () => restoreFromBin(db, reviewer, sharedReference('analyst', idOfSlug('analyst', 'caesar')));
    await expect(back()).rejects.toMatchObject({ code: 'NOT_FOUND', reference: { noun: 'perspective' } });
    await restore('east');
    await back();
    expect((await studioRecord(db, 'analyst', 'caesar'))?.content).toMatchObject({ perspective: 'east' });
  });
});

it('whatever is done to perspectives and to who speaks from them, totals are what counting anew gives, places differ, and all of it can be taken back', async () => {
  const slugs = fc.constantFrom('north', 'south', 'east');
  const act = fc.oneof(
    slugs.map((slug) => () => create({}, slug)),
    fc.record({ slug: slugs, order: fc.integer({ min: 1, max: 4 }) }).map(
      ({ slug, order }) =>
        () =>
          change(slug, { order }),
    ),
    slugs.map((slug) => () => remove(slug)),
    slugs.map((slug) => () => restore(slug)),
    fc.record({ who: fc.constantFrom('amal', 'badr'), to: slugs }).map(
      ({ who, to }) =>
        () =>
          move(who, to),
    ),
  );
  const state = async () => [
    await places(),
    await db.$queryRaw`
      SELECT "sideId"::text, "topicId"::text, grain, bucket, claims, positions, analysts FROM "PositionTotal"
      WHERE scope = 'PERSPECTIVE' ORDER BY "sideId", "topicId", grain, bucket`,
  ];
  const before = await state();
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 6 }), async (acts) => {
      await db.$executeRaw`TRUNCATE "AuditEntry"`;
      for (const run of acts)
        await run().catch((error: { code?: string }) => {
          if (!REFUSALS.has(error.code ?? '')) throw error;
        });
      expect(await deviations()).toEqual([]);
      const all = Object.values(await places());
      expect(new Set(all).size).toBe(all.length);
      const done = await db.auditEntry.findMany({ orderBy: { id: 'desc' } });
      for (const { id } of done) await undo(db, reviewer, id);
      expect(await state()).toEqual(before);
      expect(await deviations()).toEqual([]);
    }),
    { numRuns: 8 },
  );
});
