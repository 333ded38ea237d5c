import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ANY_CLAIM, corpusClaims, corpusRanks, storeClaims } from '@/tests/helpers/coding';
import { freshDatabase } from '@/tests/helpers/database';
import { randomClaims, randomRanks } from '@/tests/helpers/random-coding';
import { idOfSlug } from '../identity';
import { type ParentColumn, readPages } from '../paging/list';
import { readWindow } from '../paging/window';
import { claimList } from './list';

const db = await freshDatabase();

const MOST = 1000;

/** The reviewed claims of parents, newest first, as article and number. */
async function newest(parents: readonly Record<string, string>[], first: number): Promise<string[][]> {
  if (parents.length === 0) return [];
  const list = await claimList.open({ db, of: Object.keys(parents[0]!) as ParentColumn[] });
  const pages = await readPages({ db, list, parents, window: readWindow({ first }, MOST) });
  return pages.map(({ edges }) => edges.map(({ node }) => `${node.articleId} ${node.number}`));
}

/** Compares the first claims of every side on every topic with the topic's own list, of which the side's are picked out here. */
async function expectNewest(): Promise<void> {
  const topics = (await db.topic.findMany()).map(({ id }) => id);
  const claims = await db.claim.findMany({ include: { analyst: true, article: true } });
  const claimOf = new Map(claims.map((claim) => [`${claim.articleId} ${claim.number}`, claim]));
  const sides = {
    analystId: await db.analyst.findMany(),
    perspectiveId: await db.perspective.findMany(),
    outletId: await db.outlet.findMany(),
  };
  const sideOf = {
    analystId: (name: string) => claimOf.get(name)!.analystId,
    perspectiveId: (name: string) => claimOf.get(name)!.analyst.perspectiveId,
    outletId: (name: string) => claimOf.get(name)!.article.outletId,
  };
  const spoken = await newest(
    topics.map((topicId) => ({ topicId })),
    MOST,
  );
  for (const kind of ['analystId', 'perspectiveId', 'outletId'] as const) {
    const ids = sides[kind].map(({ id }) => id);
    const parents = topics.flatMap((topicId) => ids.map((id) => ({ topicId, [kind]: id })));
    const own = spoken.flatMap((names) => ids.map((id) => names.filter((name) => sideOf[kind](name) === id)));
    for (const first of [1, 2, 3]) {
      expect(await newest(parents, first)).toEqual(own.map((names) => names.slice(0, first)));
    }
  }
}

it("the newest claims of a side on a topic are the topic's newest that are the side's: of the corpus", async () => {
  await storeClaims(db, corpusClaims(), corpusRanks());
  await expectNewest();
});

it('and of any claims', async () => {
  await fc.assert(
    fc.asyncProperty(randomClaims, async (claims) => {
      await storeClaims(db, claims, randomRanks);
      await expectNewest();
    }),
    { numRuns: 15 },
  );
});

it('and of several voices of a side in one article, whichever of them the database comes to first', async () => {
  const speakers = Array.from({ length: 5 }, (_, place) => `a${place}`);
  await storeClaims(
    db,
    speakers.map((analyst) => ({ ...ANY_CLAIM, analyst })),
    randomRanks,
  );
  // Of equal rows the database gives that first which it stored first: here those of later claims.
  const positions = await db.position.findMany();
  const place = ({ analystId }: { analystId: string }) =>
    speakers.findIndex((speaker) => idOfSlug('analyst', speaker) === analystId);
  await db.position.deleteMany();
  await db.position.createMany({ data: positions.sort((a, b) => place(b) - place(a)) });
  await expectNewest();
});
