import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { actorOf } from '@/tests/helpers/actors';
import { SAMPLE, writeFolder } from '@/tests/helpers/corpus';
import { freshDatabase } from '@/tests/helpers/database';
import { emptyTotals } from '@/tests/helpers/totals';
import type { ClaimDraft } from '../claims/draft';
import { changeClaim, createClaim, removeClaim, setClaimStatus } from '../claims/mutations';
import { findDeviations } from '../doctor/deviations';
import { articleAsOf } from '../editing/as-of';
import { binOf, restoreFromBin } from '../editing/bin';
import { claimReference } from '../editing/reference';
import { undo } from '../editing/undo';
import { idOfSlug } from '../identity';
import { importCorpus } from '../import/corpus';
import { analystOf, topicOf } from './drafts';
import { mergeRecords, previewMerge } from './merge';
import { mergedInto, mergesInto } from './merged';
import { studioRecord } from './read';
import { unmerge } from './unmerge';
import { changeRecord, createRecord, removeRecord } from './write';

const db = await freshDatabase();
const articleId = idOfSlug('article', 'bridge-2024');
const reviewer = actorOf('REVIEWER', 'Boris');
const folder = await writeFolder(SAMPLE);

beforeEach(async () => {
  await db.version.deleteMany();
  await db.$executeRaw`TRUNCATE "AuditEntry"`;
  await db.article.deleteMany();
  await db.analyst.deleteMany();
  await db.topic.deleteMany();
  await emptyTotals(db);
  await importCorpus(db, folder, { maxBytes: 1_000_000, dryRun: false });
});

const draft: ClaimDraft = {
  analyst: 'amal',
  speech: 'DIRECT',
  kind: 'DEMAND',
  paraphrase: { en: 'The bridge must wait.' },
  passages: [{ language: 'en', start: 0, end: 12 }],
  stances: [{ topic: 'bridge', value: -2 }],
};
const snapshot = () => articleAsOf(db, articleId, new Date());
const deviations = async () => (await findDeviations(db, 1)).filter(({ count }) => count > 0);
const merge = (noun: 'analyst' | 'topic', from: string, into: string) =>
  mergeRecords(db, reviewer, noun, { from, into });
const entryOf = async (noun: string, slug: string) => (await mergesInto(db, noun, slug))[0]!.id;
const newAnalyst = async (slug: string) => {
  const name = { en: slug };
  const own = { name, role: {}, aliases: [], kind: 'ANALYST', perspective: 'north', wikidata: null } as const;
  await createRecord(db, reviewer, 'analyst', { asked: slug, name, compose: analystOf(own) });
  return slug;
};
const content = async (noun: 'analyst' | 'topic', slug: string) => (await studioRecord(db, noun, slug))?.content;

describe('two analysts who are the same', () => {
  it('become one, found by the names of both, at both addresses; and two again', async () => {
    const before = [await snapshot(), await content('analyst', 'amal'), await content('analyst', 'badr')];
    expect(await previewMerge(db, reviewer, 'analyst', { from: 'badr', into: 'amal' })).toMatchObject({
      claims: 1,
      articles: 1,
    });
    expect(await merge('analyst', 'badr', 'amal')).toEqual({ slug: 'amal', claims: 1 });
    expect(await content('analyst', 'badr')).toBeUndefined();
    expect(await content('analyst', 'amal')).toMatchObject({ aliases: ['بدر', 'Badr', 'Бадр', 'B. Badr'] });
    const [amal, badr] = [idOfSlug('analyst', 'amal'), idOfSlug('analyst', 'badr')];
    expect(await mergedInto(db, 'analyst', [badr, amal])).toEqual(new Map([[badr, amal]]));
    expect(await binOf(db, { articleId: null, first: 5 })).toEqual([]);
    expect(await deviations()).toEqual([]);
    await unmerge(db, reviewer, await entryOf('analyst', 'amal'));
    expect([await snapshot(), await content('analyst', 'amal'), await content('analyst', 'badr')]).toEqual(before);
    expect(await mergedInto(db, 'analyst', [badr])).toEqual(new Map());
    expect(await deviations()).toEqual([]);
  });

  it('are two again with what was done meanwhile: a change stays, a new alias too, a third one keeps what was given', async () => {
    const theirs = await createClaim(db, reviewer, { articleId, draft: { ...draft, analyst: 'badr' } });
    const given = await createClaim(db, reviewer, { articleId, draft: { ...draft, analyst: 'badr' } });
    await merge('analyst', 'badr', 'amal');
    await setClaimStatus(db, reviewer, { ...theirs, seen: 2, status: 'REVIEWED' });
    const third = await newAnalyst('third');
    await changeClaim(db, reviewer, { ...given, seen: 2, draft: { ...draft, analyst: third } });
    const made = await createClaim(db, reviewer, { articleId, draft });
    const { version, content: amal } = (await studioRecord(db, 'analyst', 'amal'))!;
    if (!('aliases' in amal)) throw new Error('no analyst');
    await changeRecord(db, reviewer, 'analyst', {
      slug: 'amal',
      seen: version,
      compose: analystOf({ ...amal, aliases: [...amal.aliases, 'A. Amal'] }),
    });
    await unmerge(db, reviewer, await entryOf('analyst', 'amal'));
    const { claims } = (await snapshot())!;
    const speakerOf = (number: number) => claims.get(number)?.analystId;
    expect(claims.get(theirs.number)).toMatchObject({ status: 'REVIEWED', analystId: idOfSlug('analyst', 'badr') });
    expect(speakerOf(given.number)).toBe(idOfSlug('analyst', 'third'));
    expect(speakerOf(made.number)).toBe(idOfSlug('analyst', 'amal'));
    expect(await content('analyst', 'amal')).toMatchObject({ aliases: ['A. Amal'] });
    expect(await deviations()).toEqual([]);
    await expect(unmerge(db, reviewer, await entryOfUndone())).rejects.toMatchObject({ code: 'ALREADY_UNDONE' });
  });

  const entryOfUndone = async () => (await db.auditEntry.findFirst({ where: { action: 'analyst.merge' } }))!.id;

  it('take along what was in the bin: it comes back as the other one’s', async () => {
    const claim = await createClaim(db, reviewer, { articleId, draft: { ...draft, analyst: 'badr' } });
    await removeClaim(db, reviewer, { ...claim, seen: 1 });
    await merge('analyst', 'badr', 'amal');
    await restoreFromBin(db, reviewer, claimReference(articleId, claim.number));
    expect((await snapshot())?.claims.get(claim.number)?.analystId).toBe(idOfSlug('analyst', 'amal'));
  });

  it('lead on together where what they became was merged on, and nowhere where that is gone', async () => {
    const [third, fourth] = await Promise.all(['third', 'fourth'].map(newAnalyst));
    await merge('analyst', 'badr', third!);
    await merge('analyst', fourth!, third!);
    await merge('analyst', third!, 'amal');
    const [amal, badr, ...others] = ['amal', 'badr', third!, fourth!].map((slug) => idOfSlug('analyst', slug));
    const all = [badr!, ...others];
    expect(await mergedInto(db, 'analyst', all)).toEqual(new Map(all.map((id) => [id, amal])));
    await db.article.deleteMany();
    const { version } = (await studioRecord(db, 'analyst', 'amal'))!;
    await removeRecord(db, reviewer, 'analyst', { slug: 'amal', seen: version });
    expect(await mergedInto(db, 'analyst', all)).toEqual(new Map());
  });

  it('are merged again by taking back that they were parted', async () => {
    await merge('analyst', 'badr', 'amal');
    const parted = await unmerge(db, reviewer, await entryOf('analyst', 'amal'));
    await undo(db, reviewer, parted);
    expect(await content('analyst', 'badr')).toBeUndefined();
    expect(await mergesInto(db, 'analyst', 'amal')).toHaveLength(1);
    await unmerge(db, reviewer, await entryOf('analyst', 'amal'));
    expect(await content('analyst', 'badr')).toBeDefined();
  });

  it('are not merged by a coder, nor with themselves, nor with nobody', async () => {
    const pair = { from: 'badr', into: 'amal' };
    await expect(mergeRecords(db, actorOf('CODER'), 'analyst', pair)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(merge('analyst', 'amal', 'amal')).rejects.toMatchObject({ code: 'INVALID_VALUE' });
    await expect(merge('analyst', 'nobody', 'amal')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('two topics that ask the same', () => {
  it('are refused while a claim takes different stances on them, and become one when none does', async () => {
    // Badr's claim: mixed on the toll, against the bridge.
    expect(await previewMerge(db, reviewer, 'topic', { from: 'toll', into: 'bridge' })).toMatchObject({
      claims: 1,
      agreeing: [],
      disagreeing: [{ articleId, number: 2 }],
    });
    await expect(merge('topic', 'toll', 'bridge')).rejects.toMatchObject({ code: 'STANCES_DISAGREE' });
    const agreed = { analyst: 'badr', stances: ['bridge', 'toll'].map((topic) => ({ topic, value: -1 })) };
    await changeClaim(db, reviewer, { articleId, number: 2, seen: 1, draft: { ...draft, ...agreed } });
    const before = await snapshot();
    await merge('topic', 'toll', 'bridge');
    expect((await snapshot())?.claims.get(2)?.stances).toMatchObject([{ topicId: idOfSlug('topic', 'bridge') }]);
    expect(await content('topic', 'toll')).toBeUndefined();
    expect(await deviations()).toEqual([]);
    await unmerge(db, reviewer, await entryOf('topic', 'bridge'));
    expect(await snapshot()).toEqual(before);
    expect(await deviations()).toEqual([]);
  });
});

describe('whatever is merged and parted', () => {
  it('positions and totals are what counting anew gives, and in the end everything is as it was', async () => {
    for (const slug of ['third', 'fourth']) {
      const name = { en: slug };
      const compose = topicOf({ title: name, proposition: name });
      await createRecord(db, reviewer, 'topic', { asked: slug, name, compose });
    }
    const stances = [{ topic: 'third', value: 1 }];
    for (const analyst of ['amal', 'badr']) {
      const made = await createClaim(db, reviewer, { articleId, draft: { ...draft, analyst, stances } });
      await setClaimStatus(db, reviewer, { ...made, seen: 1, status: 'REVIEWED' });
    }
    const slugs = { analyst: ['amal', 'badr'], topic: ['third', 'fourth', 'toll'] } as const;
    const act = fc.record({
      noun: fc.constantFrom('analyst', 'topic'),
      from: fc.nat(2),
      into: fc.nat(2),
    });
    const before = await snapshot();
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 4 }), async (acts) => {
        const done: string[] = [];
        for (const { noun, from, into } of acts) {
          const [gone, kept] = [slugs[noun][from], slugs[noun][into]];
          if (gone === undefined || kept === undefined) continue;
          const merged = await merge(noun, gone, kept).catch((error: { code?: string }) => error.code);
          if (typeof merged === 'object') done.unshift(await entryOf(noun, kept));
          expect(await deviations()).toEqual([]);
        }
        for (const entry of done) await unmerge(db, reviewer, entry);
        expect(await snapshot()).toEqual(before);
        expect(await deviations()).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });
});
