import { expect, it } from 'vitest';
import { sampleWith, writeFolder } from '@/tests/helpers/corpus';
import { freshDatabase } from '@/tests/helpers/database';
import { idOfSlug } from '../identity';
import { importCorpus } from '../import/corpus';
import { readPages } from '../paging/list';
import type { Page } from '../paging/page';
import { readWindow } from '../paging/window';
import type { ClaimRow } from './data';
import { claimList } from './list';

const db = await freshDatabase();

async function importSample(replacements: Parameters<typeof sampleWith>[0]) {
  await importCorpus(db, await writeFolder(sampleWith(replacements)), { maxBytes: 1_000_000, dryRun: false });
}

async function keysInReadingOrder(direction: 'ASC' | 'DESC', first: number): Promise<string[]> {
  const list = await claimList.open({ db, of: ['articleId'], orderBy: { field: 'READING', direction } });
  const parents = [{ articleId: idOfSlug('article', 'bridge-2024') }];
  const keys: string[] = [];
  let after: string | null = null;
  do {
    const [page]: Page<ClaimRow>[] = await readPages({ db, list, parents, window: readWindow({ first, after }, 100) });
    keys.push(...page!.edges.map(({ node }) => node.key));
    after = page!.pageInfo.hasNextPage ? page!.pageInfo.endCursor : null;
  } while (after !== null);
  return keys;
}

it("reads an article's claims where they stand, whatever their numbers", async () => {
  await importSample({});
  // The first claim goes and comes back: it has the highest number now, and still stands first.
  await importSample({ 'articles/bridge-2024.json': [['"id": "amal-necessary"', '"id": "amal-says"']] });
  const numbers = await db.claim.findMany({ select: { key: true, number: true }, orderBy: { number: 'asc' } });
  expect(numbers).toEqual([
    { key: 'badr-toll', number: 2 },
    { key: 'amal-says', number: 3 },
  ]);
  expect(await keysInReadingOrder('ASC', 1)).toEqual(['amal-says', 'badr-toll']);
  expect(await keysInReadingOrder('DESC', 1)).toEqual(['badr-toll', 'amal-says']);
});
