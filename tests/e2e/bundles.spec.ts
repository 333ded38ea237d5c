import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';

const BUILT = '.next/server';

/** Of the schema as text, which whoever makes it holds. */
const SCHEMA = '"""Who a quoted analyst is."""';

/** What is loaded before an address is answered by Next. */
function loadedFor(entry: string): string[] {
  const written = readFileSync(path.join(BUILT, 'app', entry), 'utf8');
  const files = [...written.matchAll(/\.c\("server\/(chunks\/[^"]+)"\)/g)].map(([, file]) => path.join(BUILT, file!));
  return files.map((file) => readFileSync(file, 'utf8'));
}

test.skip(({ isMobile }) => isMobile, 'What is loaded does not depend on the screen.');

test('pages bring no schema of their own: the one of /graphql answers them', () => {
  const pages = [
    '[locale]',
    '[locale]/claims',
    '[locale]/explain/[measure]',
    '[locale]/figures/[figure]',
    '(studio)/[locale]/studio/(desk)',
  ];
  const bring = (entry: string) => loadedFor(entry).some((text) => text.includes(SCHEMA));
  expect(pages.filter((page) => bring(`${page}/page.js`))).toEqual([]);
  expect(bring('graphql/route.js')).toBe(true);
});
