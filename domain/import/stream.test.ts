import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyContent } from '@/tests/helpers/content';
import { SAMPLE, writeFolder } from '@/tests/helpers/corpus';
import { countStatements, freshDatabase } from '@/tests/helpers/database';
import { MOST_FAULTS } from './batches';
import { importCorpus } from './corpus';
import { loadDemonstrationCorpus } from './demonstration';
import { describeFault, ImportError } from './faults';
import { openLines, unpacked } from './line-source';
import { importLines, type StreamOptions } from './stream';

const db = await freshDatabase();
const options = { maxBytes: 100_000, dryRun: false };

beforeEach(async () => {
  await emptyContent(db);
});

/** A folder of the corpus format as JSON Lines, made without the importer. */
function linesOf(read: (file: string) => string, articles: readonly string[]): string[] {
  const lists = [
    ['perspective', 'perspectives.json'],
    ['outlet', 'outlets.json'],
    ['topic', 'topics.json'],
    ['analyst', 'analysts.json'],
  ] as const;
  return [
    ...lists.flatMap(([noun, file]) => (JSON.parse(read(file)) as object[]).map((record) => ({ noun, ...record }))),
    ...articles.map((file) => ({ noun: 'article', ...JSON.parse(read(`articles/${file}`)) })),
  ].map((record) => JSON.stringify(record));
}
const sampleLines = linesOf((file) => SAMPLE[file as keyof typeof SAMPLE], ['bridge-2024.json']);
const corpusFile = (file: string) => readFileSync(path.join('prisma/corpus', file), 'utf8');
const corpusLines = linesOf(corpusFile, readdirSync('prisma/corpus/articles').sort());
const text = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

const sourceOf = (chunks: Iterable<Uint8Array>) => ({
  name: 'some.jsonl',
  chunks: unpacked(
    (async function* () {
      yield* chunks;
    })(),
  ),
  size: null,
  bytesRead: () => 0,
});
const importText = (content: string | Uint8Array, more: Partial<StreamOptions> = {}) =>
  importLines(db, sourceOf([Buffer.from(content)]), { ...options, ...more });

async function faultsOf(content: string | Uint8Array, more: Partial<StreamOptions> = {}): Promise<string[]> {
  const error = await importText(content, more).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ImportError)) throw error ?? new Error('The import was not refused.');
  expect(await db.perspective.count()).toBe(0);
  return error.faults.map(describeFault);
}

/** Every row of every table, without the times of writing. */
async function snapshot() {
  const tables = [
    'Perspective',
    'Outlet',
    'Analyst',
    'Topic',
    'Article',
    'ArticleText',
    'Claim',
    'Passage',
    'Stance',
    'Position',
  ];
  const rows = await Promise.all(
    tables.map((table) =>
      db.$queryRawUnsafe<{ row: string }[]>(
        `SELECT (to_jsonb(t) - 'importedAt' - 'updatedAt')::text AS row FROM "${table}" t ORDER BY 1`,
      ),
    ),
  );
  return Object.fromEntries(tables.map((table, index) => [table, rows[index]!.map(({ row }) => row)]));
}

describe('the corpus as JSON Lines', () => {
  it('becomes the rows it becomes as a folder, and then changes nothing there', async () => {
    const whole = { ...options, maxBytes: 1_000_000 };
    const summary = await importLines(db, sourceOf([Buffer.from(text(corpusLines))]), whole);
    const fromLines = await snapshot();
    expect(summary).toMatchObject({ articles: { added: 39 }, claims: { added: 145 } });
    expect(await loadDemonstrationCorpus(db)).toMatchObject({
      articles: { added: 0, updated: 0, unchanged: 39 },
      topics: { updated: 0 },
      analysts: { updated: 0 },
    });
    expect(await snapshot()).toEqual(fromLines);
    await emptyContent(db);
    await loadDemonstrationCorpus(db);
    expect(await snapshot()).toEqual(fromLines);
  });
});

describe('what is read', () => {
  const stored = async () => [await db.analyst.count(), await db.article.count(), await db.claim.count()];

  it('in pieces that end anywhere, packed or not', async () => {
    const bytes = Buffer.from(text(sampleLines));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length)), fc.boolean(), async (cuts, packed) => {
        await db.article.deleteMany();
        const content = packed ? gzipSync(bytes) : bytes;
        const ends = [...new Set(cuts.filter((cut) => cut < content.length))].sort((a, b) => a - b);
        const pieces = [...ends, content.length].map((end, index) => content.subarray(ends[index - 1] ?? 0, end));
        expect(await importLines(db, sourceOf(pieces), options)).toMatchObject({ articles: { added: 1 } });
        expect(await stored()).toEqual([2, 1, 2]);
      }),
      { numRuns: 15 },
    );
  });

  it.each([
    ['without a last line feed', text(sampleLines).trimEnd()],
    ['with the line ends of Windows', sampleLines.map((line) => `${line}\r\n`).join('')],
    [
      'with white space and escapes',
      sampleLines
        .map((line) => ` ${line.replaceAll(':', ': ').replaceAll('ا', '\\u0627').replaceAll('https: ', 'https:')}\t\n`)
        .join(''),
    ],
  ])('%s', async (_, content) => {
    await importText(content);
    expect(await stored()).toEqual([2, 1, 2]);
  });

  it('from a file', async () => {
    const folder = await writeFolder({ 'a.jsonl.gz': gzipSync(text(sampleLines)) });
    await importLines(db, await openLines(path.join(folder, 'a.jsonl.gz')), options);
    expect(await stored()).toEqual([2, 1, 2]);
  });

  it('in several parts of references and articles, as files one after another are', async () => {
    const other = text(sampleLines).replaceAll(
      /bridge-2024|north|south|gazette\b|amal\b|badr\b|"toll"|"bridge"/g,
      (slug) => (slug.startsWith('"') ? `"other-${slug.slice(1)}` : `other-${slug}`),
    );
    await importText(
      text(sampleLines) +
        other
          .replace('"order":1', '"order":3')
          .replace('"order":2', '"order":4')
          .replaceAll('other-gazette.example', 'other.example'),
    );
    expect(await stored()).toEqual([4, 2, 4]);
  });

  it('nothing, of an empty file', async () => {
    expect(await importText('')).toMatchObject({ articles: { added: 0 } });
  });

  it('and taken back in a dry run', async () => {
    expect(await importText(text(sampleLines), { dryRun: true })).toMatchObject({ articles: { added: 1 } });
    expect(await stored()).toEqual([0, 0, 0]);
  });
});

/** The same article under many names, made as they are asked for. */
function* manyArticles(count: number, told: () => void = () => {}) {
  for (const line of sampleLines.slice(0, -1)) yield Buffer.from(`${line}\n`);
  const article = sampleLines.at(-1)!;
  for (let number = 1; number <= count; number++) {
    told();
    yield Buffer.from(
      `${article.replace('"bridge-2024"', `"bridge-${number}"`).replace('example/bridge', `example/${number}`)}\n`,
    );
  }
}

describe('a long file', () => {
  it('is held a few batches at a time, however long it is', async () => {
    let read = 0;
    let written = 0;
    let mostHeld = 0;
    const source = sourceOf(
      manyArticles(100, () => {
        read++;
        mostHeld = Math.max(mostHeld, read - written);
      }),
    );
    const told: number[] = [];
    await importLines(db, source, {
      ...options,
      batchBytes: 10_000,
      longBytes: 0,
      onProgress: ({ articles }) => {
        written = articles;
        told.push(articles);
      },
    });
    expect(await db.article.count()).toBe(100);
    expect(told.length).toBeGreaterThan(3);
    const inBatch = Math.max(...told.map((articles, at) => articles - (told[at - 1] ?? 0)));
    // One is written, one is next, two wait, one is made; and some chunks are on their way.
    expect(mostHeld).toBeLessThanOrEqual(5 * inBatch + 10);
  });

  it('takes as many statements for each batch, whatever it holds', async () => {
    const statementsOf = async (count: number) => {
      await emptyContent(db);
      return (await countStatements(db, () => importLines(db, sourceOf(manyArticles(count)), options))).count;
    };
    expect(await statementsOf(20)).toBe(await statementsOf(2));
  });
});

// Only where rows are copied; elsewhere this is as without it.
describe('what a thread reads ahead', () => {
  const ahead = { maxBytes: 1_000_000, longBytes: 0, batchBytes: 20_000 };

  it('becomes the same rows', async () => {
    const bytes = Buffer.from(text(corpusLines));
    const chunks = Array.from({ length: Math.ceil(bytes.length / 5000) }, (_, i) =>
      bytes.subarray(5000 * i, 5000 * (i + 1)),
    );
    const summary = await importLines(db, sourceOf(chunks), { ...options, ...ahead });
    expect(summary).toMatchObject({ articles: { added: 39 }, claims: { added: 145 } });
    const fromThread = await snapshot();
    await emptyContent(db);
    await loadDemonstrationCorpus(db);
    expect(await snapshot()).toEqual(fromThread);
  });

  it('has the same faults, in the order of the lines', async () => {
    const wrong = corpusLines.with(-2, '{').with(-1, corpusLines.at(-1)!.replace('"speaker":"', '"speaker":"no-'));
    const content = gzipSync(text(wrong)).subarray(0, -4);
    const faults = await faultsOf(content, ahead);
    expect(faults).toEqual(await faultsOf(content, { maxBytes: 1_000_000 }));
    expect(faults).toHaveLength(2);
    const many: unknown = await importText('x\n'.repeat(10_000), ahead).catch((reason: unknown) => reason);
    expect(many).toMatchObject({ complete: false });
    expect((many as ImportError).faults).toHaveLength(MOST_FAULTS);
  });
});

describe('what is refused', () => {
  const edited = (...pairs: [string, string][]) =>
    pairs.reduce((all, [words, others]) => {
      expect(all).toContain(words);
      return all.replace(words, () => others);
    }, text(sampleLines));
  const article = sampleLines.at(-1)!;
  const bytes = (before: string, ...more: number[]) => Buffer.concat([Buffer.from(before), Buffer.from(more)]);

  it.each<[string, string | Uint8Array, string[]]>([
    [
      'a byte order mark',
      `\uFEFF${text(sampleLines)}`,
      ['some.jsonl:1:1: found a byte order mark; expected UTF-8 without one'],
    ],
    [
      'bytes that are not UTF-8',
      bytes(`${text(sampleLines)}{"noun":"é`, 0xe9),
      ['some.jsonl:9:11: found bytes that are not UTF-8; expected UTF-8 throughout'],
    ],
    [
      'an empty line',
      `${text(sampleLines)}\n`,
      ['some.jsonl:9:1: found an empty line; expected a record on every line'],
    ],
    [
      'an empty line of Windows',
      `${text(sampleLines)}\r\n`,
      ['some.jsonl:9:1: found an empty line; expected a record on every line'],
    ],
    [
      'two records on a line',
      sampleLines.slice(0, 2).join(''),
      ['some.jsonl:1:88: found "{"; expected the end of the line'],
    ],
    [
      'a record that breaks off',
      `${text(sampleLines)}{"noun":`,
      ['some.jsonl:9:9: found the end of the line; expected a value'],
    ],
    [
      'a key that stands twice',
      edited(['"language":"fr"', '"language":"fr","language":"ar"']),
      ['some.jsonl:8:173: found the key "language" again; expected each key once'],
    ],
    [
      'another kind of value',
      `${text(sampleLines)}[]\n`,
      ['some.jsonl:9:1: found []; expected a record: an object with noun'],
    ],
    [
      'a record that does not say what it is',
      edited(['"noun":"article",', '']),
      ['some.jsonl:8:1 noun: found nothing; expected one of perspective, topic, outlet, analyst, article'],
    ],
    [
      'a noun that nobody knows',
      edited(['"noun":"article"', '"noun":"essay"']),
      ['some.jsonl:8:9 noun: found "essay"; expected one of perspective, topic, outlet, analyst, article'],
    ],
    [
      'a value out of range',
      edited(['"value":2', '"value":22']),
      ['some.jsonl:8:609 digest[2].claim.stances[0].value: found 22; expected a whole number from -2 to 2'],
    ],
    [
      'an unknown key',
      edited(['"noun":"outlet"', '"noun":"outlet","city":"Astana"']),
      [
        'some.jsonl:3:18 city: found the unknown key "city"; expected only the keys that prisma/corpus/README.md describes',
      ],
    ],
    [
      'what cannot be compared',
      edited(['On the river', 'Cafe\u0301']),
      [
        expect.stringContaining(
          'some.jsonl:8:258 digest[0].section.en: found "Cafe\u0301"; expected Unicode normalisation form NFC',
        ),
      ],
    ],
    [
      'what cannot be compared, escaped',
      edited(['On the river', 'Cafe\\u0301']),
      [expect.stringContaining('digest[0].section.en')],
    ],
    [
      'what cannot be stored',
      edited(['On the river', '\\u0000 a']),
      [expect.stringContaining('expected a text without U+0000')],
    ],
    [
      'a name that leads nowhere',
      edited(['"speaker":"amal"', '"speaker":"amaal"']),
      [expect.stringContaining('digest[2].claim.speaker: found "amaal"; expected the slug of an analyst')],
    ],
    [
      'an article twice',
      `${text(sampleLines)}${article}\n`,
      [
        'some.jsonl:9:26 slug: found "bridge-2024" again; expected each article slug once; it stands at some.jsonl:8:26',
        expect.stringContaining('some.jsonl:9:65 url: found "https://gazette.example/bridge" again'),
      ],
    ],
    [
      'an article again after other references',
      `${text(sampleLines)}${sampleLines[2]!.replace('gazette', 'herald')}\n${article}\n`,
      ['some.jsonl:10:26 slug: found "bridge-2024" again; expected each article slug once; it stands at line 8'],
    ],
    [
      'a reference twice',
      `${text(sampleLines)}${sampleLines[2]}\n`,
      ['some.jsonl:9:25 slug: found "gazette" again; expected each outlet slug once; it stands at line 3'],
    ],
  ])('%s', async (_, content, faults) => {
    expect(await faultsOf(content)).toEqual(faults);
  });

  it('a line that is too long, without holding it', async () => {
    expect(await faultsOf(`${sampleLines[0]}\n${' '.repeat(3000)}\n${sampleLines[1]}\n{`, { maxBytes: 2000 })).toEqual([
      'some.jsonl:2:1: found a line of 3000 bytes; expected at most 2000 bytes a line (MAWQIF_MAX_IMPORT_BYTES)',
      'some.jsonl:4:2: found the end of the line; expected a closing brace }',
    ]);
  });

  it('gzip that breaks off, and gzip that is damaged', async () => {
    const packed = gzipSync(text(sampleLines));
    expect(await faultsOf(packed.subarray(0, -20))).toEqual([
      expect.stringMatching(/found the end of a gzip file that breaks off; expected the whole file$/),
    ]);
    packed[40] = packed[40]! ^ 0xff;
    expect(await faultsOf(packed)).toEqual([expect.stringContaining('found damaged gzip (Z_')]);
  });

  it('what is not there', async () => {
    await expect(importLines(db, await openLines('missing.jsonl'), options)).rejects.toThrow(
      'missing.jsonl: found nothing there; expected a file or a folder',
    );
  });

  it('all, for a fault in the last of many lines', async () => {
    const wrong = corpusLines.with(-1, corpusLines.at(-1)!.replace('"speaker":"', '"speaker":"nobody-'));
    expect(await faultsOf(text(wrong), { maxBytes: 1_000_000 })).toHaveLength(1);
    expect(await snapshot()).toMatchObject({ Article: [], Claim: [], Position: [], Analyst: [] });
  });

  it('as much as is worth telling, of a file of the wrong kind', async () => {
    const error: unknown = await importText('x\n'.repeat(10_000)).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ complete: false });
    expect((error as ImportError).faults.length).toBeGreaterThanOrEqual(MOST_FAULTS);
    expect((error as ImportError).faults.length).toBeLessThan(2 * MOST_FAULTS);
  });

  it('leaves a loaded database as it was', async () => {
    await importCorpus(db, await writeFolder(SAMPLE), options);
    const before = await snapshot();
    await expect(
      importText(edited(['Amal says', 'Amal holds'], ['"speaker":"badr"', '"speaker":"x"'])),
    ).rejects.toThrow(ImportError);
    expect(await snapshot()).toEqual(before);
  });
});
