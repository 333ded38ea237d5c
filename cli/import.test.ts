import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOTHING_IMPORTED } from '@/domain/import/summary';
import { emptyContent } from '@/tests/helpers/content';
import { SAMPLE, sampleWith, writeFolder } from '@/tests/helpers/corpus';
import { freshDatabase } from '@/tests/helpers/database';
import { summaryTable } from './import';

const db = await freshDatabase();

/** Runs `mawqif import …` on this test's database. */
function mawqifImport(...given: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const command = ['setup/mawqif.mjs', 'import', ...given];
    execFile(
      process.execPath,
      command,
      { env: { ...process.env, MAWQIF_MAX_IMPORT_BYTES: '5000' } },
      (error, out, err) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
      },
    );
  });
}

it('names the texts that stay for claims of the Studio, and these claims', () => {
  const kept = [{ slug: 'bridge-2024', language: 'en', claims: Array.from({ length: 12 }, (_, at) => at + 3) }];
  const told = summaryTable({ ...NOTHING_IMPORTED, foundAgain: { moved: 0, unsure: 0, kept } });
  expect(told).toContain('Warning: texts that the file has no more stay');
  expect(told).toMatch(/ {2}bridge-2024, en: bridge-2024\.3, .*bridge-2024\.12 and 2 more$/);
});

// Each case starts a process of its own.
describe('mawqif import', () => {
  it('stores nothing in a dry run, then all, then changes nothing, and says so in a table', async () => {
    const folder = await writeFolder(SAMPLE);
    const table = `                    added    updated  unchanged    removed
perspectives            2          0          0          0
outlets                 1          0          0          0
topics                  2          0          0          0
analysts                2          0          0          0
articles                1          0          0          0
claims                  2          0          0          0
stances                 3          0          0          0
`;
    expect(await mawqifImport(folder, '--dry-run')).toEqual({
      code: 0,
      out: `${table}\nDry run: nothing was stored.\n`,
      err: '',
    });
    expect(await db.article.count()).toBe(0);
    expect(await mawqifImport(folder)).toEqual({ code: 0, out: table, err: '' });
    expect(await db.article.count()).toBe(1);
    // The planner knows by then what was stored.
    const [planner] = await db.$queryRaw<[{ rows: number }]>`
      SELECT reltuples::int AS rows FROM pg_class WHERE oid = '"Stance"'::regclass`;
    expect(planner.rows).toBe(3);
    const again = await mawqifImport(path.join(folder, 'articles/bridge-2024.json'));
    expect(again.out).toBe(`                    added    updated  unchanged    removed
articles                0          0          1          0
claims                  0          0          2          0
stances                 0          0          3          0
`);
  });

  it('lists the faults with their places and ends with 1', async () => {
    const folder = await writeFolder(
      sampleWith({
        'articles/bridge-2024.json': [
          ['"language": "fr",', ''],
          ['"value": 2', '"value": 22'],
        ],
      }),
    );
    const file = path.join(folder, 'articles/bridge-2024.json');
    const { code, out, err } = await mawqifImport(file);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe(`${file}:1:1 language: found nothing; expected a language code
${file}:24:41 digest[2].claim.stances[0].value: found 22; expected a whole number from -2 to 2

2 faults: nothing was stored.
`);
  });

  it('takes a text with its description', async () => {
    const folder = await writeFolder({
      'report.txt': 'Who pays\nThe council has said that it is for the bridge, and that the toll is to pay for it.',
    });
    const { code, out } = await mawqifImport(
      path.join(folder, 'report.txt'),
      '--outlet',
      'gazette',
      '--date',
      '2024-06-01',
    );
    expect({ code, out }).toEqual({
      code: 0,
      out: `Article gazette-2024-06-01-who-pays

                    added    updated  unchanged    removed
articles                1          0          0          0
`,
    });
  });

  const sampleLines = () => {
    const lists = { perspective: 'perspectives', outlet: 'outlets', topic: 'topics', analyst: 'analysts' } as const;
    const references = Object.entries(lists).flatMap(([noun, list]) =>
      JSON.parse(SAMPLE[`${list}.json`]).map((record: object) => ({ noun, ...record })),
    );
    const article = { noun: 'article', ...JSON.parse(SAMPLE['articles/bridge-2024.json']) };
    return { references, article };
  };
  const jsonLines = (records: readonly object[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');

  it('takes JSON Lines and says how fast it was, or which line is at fault', async () => {
    await emptyContent(db);
    const { references, article } = sampleLines();
    const folder = await writeFolder({
      'good.jsonl': jsonLines([...references, article]),
      'bad.jsonl': jsonLines([...references, { ...article, language: 'FR' }]),
    });
    const bad = await mawqifImport(path.join(folder, 'bad.jsonl'));
    expect(bad).toMatchObject({ code: 1, out: '' });
    expect(bad.err).toContain('bad.jsonl:8:168 language: found "FR"; expected a language code of two or three');
    const good = await mawqifImport(path.join(folder, 'good.jsonl'));
    expect(good).toMatchObject({ code: 0, err: '' });
    expect(good.out).toMatch(/claims +2 +0 +0 +0\n(.*\n)+2 claims in [\d.]+ s: \d+ a second\.\n$/);
  });

  it('leaves nothing when it is killed in the middle', async () => {
    await emptyContent(db);
    const { references, article } = sampleLines();
    const child = spawn(process.execPath, ['setup/mawqif.mjs', 'import', '-'], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    child.stdin.on('error', () => {});
    child.stdin.write(jsonLines(references));
    const body = { ar: `ا ${'كلمة '.repeat(2000)}.`, en: `A ${'word '.repeat(2000)}.` };
    const articles = Array.from({ length: 300 }, (_, number) => ({
      ...article,
      slug: `long-${number}`,
      url: null,
      digest: [body, ...article.digest],
    }));
    // More than is held at once: by the time that all of it is taken, the first is in the database.
    if (!child.stdin.write(jsonLines(articles))) await once(child.stdin, 'drain');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect([await db.perspective.count(), await db.article.count(), await db.claim.count()]).toEqual([0, 0, 0]);
  });

  it('refuses a file larger than MAWQIF_MAX_IMPORT_BYTES', async () => {
    const folder = await writeFolder({ 'large.json': ' '.repeat(5001) });
    expect(await mawqifImport(path.join(folder, 'large.json'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('found 5001 bytes; expected at most 5000 bytes (MAWQIF_MAX_IMPORT_BYTES)'),
    });
  });

  it.each([
    [['report.txt', '--date', '2024'], 'A text needs --outlet and --date'],
    [['prisma/corpus', '--outlet', 'gazette'], '--outlet is for .txt and .html files'],
    [[], "missing required argument 'path'"],
    [['prisma/corpus', '--overwrite'], "unknown option '--overwrite'"],
  ])('%j is wrong use: 2', async (given, words) => {
    expect(await mawqifImport(...given)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(words) });
  });
});
