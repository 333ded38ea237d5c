import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ACTIONS } from '@/domain/editing/permissions';
import { isStudioPage, STUDIO_PAGES, studioAccess } from '@/graphql/studio-access';
import { freshDatabase } from '../helpers/database';
import { everyRole, formerAdministrators, ROLES } from '../helpers/senders';

// Whoever may not open a page of the Studio is told so before anything of it is made: every page there is, asked for by every
// role, signed out, and by who may no more.

const db = await freshDatabase();
const FOLDER = path.join(import.meta.dirname, '../../app/(studio)/[locale]/studio');

/** The first segments of the addresses of all pages and files in a group of folders. */
function pagesIn(group: string): string[] {
  return readdirSync(path.join(FOLDER, group), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map(({ name }) => name)
    .filter((name) =>
      readdirSync(path.join(FOLDER, group, name), { recursive: true }).some((file) =>
        /(?:^|\/)(?:page\.tsx|route\.ts)$/.test(String(file)),
      ),
    );
}

let people: Awaited<ReturnType<typeof everyRole>>;
let former: Awaited<ReturnType<typeof formerAdministrators>>;
beforeAll(async () => {
  people = await everyRole(db);
  former = await formerAdministrators(db);
});

const outcome = (page: string, headers: Record<string, string>) => studioAccess(new Headers(headers), page);

describe('the pages of the Studio', () => {
  test('are all known, and none is that is not there', () => {
    expect(existsSync(path.join(FOLDER, '(desk)/page.tsx'))).toBe(true);
    const there = ['', ...pagesIn('(desk)'), ...pagesIn('(door)').filter((name) => name !== 'refused')];
    expect(there.sort()).toEqual(Object.keys(STUDIO_PAGES).sort());
    for (const page of pagesIn('(desk)')) expect([page, STUDIO_PAGES[page]]).not.toEqual([page, 'anybody']);
  });

  test.each(Object.entries(STUDIO_PAGES))('/studio/%s', async (page, action) => {
    const atTheDoor = action === 'anybody' ? 'open' : 'sign-in';
    const { revoked, suspended, expired, demoted } = former;
    const nobody: Record<string, string>[] = [
      {},
      { cookie: 'mawqif.session_token=forged' },
      { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy', 'x-mawqif-show': 'failed' },
      { ...people.ADMINISTRATOR.session, origin: 'https://elsewhere.example' },
      suspended.session,
      expired.session,
      revoked.key,
      suspended.key,
    ];
    for (const headers of nobody) expect([headers, await outcome(page, headers)]).toEqual([headers, atTheDoor]);
    const expected = (role: (typeof ROLES)[number]) =>
      action === 'anybody' || ROLES.indexOf(role) >= ROLES.indexOf(ACTIONS[action]) ? 'open' : 'refused';
    for (const role of ROLES) expect([role, await outcome(page, people[role].session)]).toEqual([role, expected(role)]);
    expect(await outcome(page, demoted.session)).toBe(expected('READER'));
  });

  test('are no others, whatever objects have', () => {
    for (const page of ['no-such-page', '_shell', 'constructor', '__proto__', 'toString'])
      expect(isStudioPage(page)).toBe(false);
  });
});
