import { execFileSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { idOfSlug } from '@/domain/identity';
import { emptyContent } from '@/tests/helpers/content';
import { SAMPLE, type SampleFile, sampleWith, writeFolder } from '@/tests/helpers/corpus';
import { freshDatabase } from '@/tests/helpers/database';
import { importCorpus } from './corpus';
import { describeFault, ImportError } from './faults';

const db = await freshDatabase();
const options = { maxBytes: 100_000, dryRun: false };
const ARTICLE = 'articles/bridge-2024.json';
const articleId = idOfSlug('article', 'bridge-2024');

beforeEach(async () => {
  await emptyContent(db);
});

/** What an import of this file or folder reports as faults, with the folder's own path taken off. */
async function faultsOf(files: Record<string, string | Uint8Array>, inside = ''): Promise<string[]> {
  const folder = await writeFolder(files);
  const error = await importCorpus(db, path.join(folder, inside), options).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ImportError)) throw error ?? new Error('The import was not refused.');
  return error.faults.map((fault) => describeFault(fault).replaceAll(`${folder}/`, '').replaceAll(folder, 'FOLDER'));
}

async function importFiles(files: Record<string, string>, inside = '') {
  return importCorpus(db, path.join(await writeFolder(files), inside), options);
}

const claims = () => db.claim.findMany({ orderBy: { number: 'asc' }, select: { number: true, key: true } });

describe('what is refused', () => {
  const bytes = (text: string, ...more: number[]) => Buffer.concat([Buffer.from(text), Buffer.from(more)]);
  const edited = (file: SampleFile, ...pairs: [string, string][]) => sampleWith({ [file]: pairs });
  const SLUG = 'lower-case letters a-z and digits with single hyphens between, at most 200';

  const table: [string, Record<string, string | Uint8Array>, string[]][] = [
    [
      'bytes that are not UTF-8',
      { ...SAMPLE, [ARTICLE]: bytes('{\n  "slug": "', 0xe9, 0x22, 0x7d) },
      [`${ARTICLE}:2:12: found bytes that are not UTF-8; expected UTF-8 throughout`],
    ],
    [
      'a byte order mark',
      { ...SAMPLE, 'outlets.json': `\uFEFF${SAMPLE['outlets.json']}` },
      ['outlets.json:1:1: found a byte order mark; expected UTF-8 without one'],
    ],
    [
      'what is not JSON',
      edited(ARTICLE, ['"author": null,', '"author": null']),
      [`${ARTICLE}:11:3: found "\\"digest\\""; expected a comma`],
    ],
    [
      'a comment',
      edited('topics.json', ['"slug": "toll",', '"slug": "toll", // paid']),
      ['topics.json:8:21: found "// paid"; expected no comments: JSON has none'],
    ],
    ['an empty file', { ...SAMPLE, [ARTICLE]: '' }, [`${ARTICLE}:1:1: found the end of the file; expected a value`]],
    [
      'values nested without end',
      { ...SAMPLE, [ARTICLE]: '['.repeat(90_000) },
      [`${ARTICLE}: found values nested thousands deep; expected JSON`],
    ],
    [
      'another shape',
      { ...SAMPLE, 'analysts.json': '{}', [ARTICLE]: '[]' },
      [
        'analysts.json:1:1: found {}; expected a list of analysts',
        `${ARTICLE}:1:1: found []; expected an article: an object`,
      ],
    ],
    [
      'a key that stands twice',
      edited(ARTICLE, ['"kind": "assessment"', '"kind": "fact", "kind": "demand"']),
      [`${ARTICLE}:21:25 digest[2].claim: found the key "kind" again; expected each key once`],
    ],
    [
      'an unknown key',
      edited(ARTICLE, ['"author": null,', '"author": null, "editor": null, "__proto__": 1,']),
      [
        `${ARTICLE}:10:19 editor: found the unknown key "editor"; expected only the keys that prisma/corpus/README.md describes`,
        `${ARTICLE}:10:35 __proto__: found the unknown key "__proto__"; expected only the keys that prisma/corpus/README.md describes`,
      ],
    ],
    [
      'missing fields',
      edited(
        ARTICLE,
        ['"author": null,', ''],
        ['"id": "badr-toll",', ''],
        ['"en": "On the river"', '"fr": "Sur la rive"'],
      ),
      [
        `${ARTICLE}:1:1 author: found nothing; expected the author's name without outer spaces, or null`,
        `${ARTICLE}:12:18 digest[0].section.en: found nothing; expected a text with Latin letters, without outer spaces`,
        `${ARTICLE}:12:39 digest[0].section.fr: found the unknown key "fr"; expected only the keys that prisma/corpus/README.md describes`,
        `${ARTICLE}:32:16 digest[3].claim.id: found nothing; expected the claim's id: ${SLUG}`,
      ],
    ],
    [
      'a date that does not exist',
      edited(ARTICLE, ['2024-02-29', '2023-02-29']),
      [
        `${ARTICLE}:9:18 publishedAt: found "2023-02-29"; expected a date that exists, as YYYY-MM-DD, or YYYY-MM where only the month is known`,
      ],
    ],
    [
      'values out of range',
      edited(
        ARTICLE,
        ['"value": 2,', '"value": 3,'],
        ['"sourceParagraph": 2', '"sourceParagraph": 0.5'],
        ['"kind": "assessment"', '"kind": "opinion"'],
      ),
      [
        `${ARTICLE}:21:17 digest[2].claim.kind: found "opinion"; expected one of assessment, prediction, demand, fact`,
        `${ARTICLE}:24:41 digest[2].claim.stances[0].value: found 3; expected a whole number from -2 to 2`,
        `${ARTICLE}:42:28 digest[3].claim.sourceParagraph: found 0.5; expected a whole number from 1`,
      ],
    ],
    [
      'a decided stance that is mixed',
      edited(ARTICLE, ['"value": 0,', '"value": 1,']),
      [`${ARTICLE}:39:51 digest[3].claim.stances[0].mixed: found true; expected true only beside the value 0`],
    ],
    [
      'other values of the wrong kind',
      edited(
        ARTICLE,
        ['"language": "fr"', '"language": "FR"'],
        ['https://gazette.example/bridge', 'gazette.example'],
        ['"en": "On the river"', '"en": " On the river"'],
      ),
      [
        `${ARTICLE}:4:10 url: found "gazette.example"; expected an http or https address of at most 2000 characters`,
        `${ARTICLE}:8:15 language: found "FR"; expected a language code of two or three small letters (ISO 639)`,
        `${ARTICLE}:12:45 digest[0].section.en: found " On the river"; expected a text with Latin letters, without outer spaces`,
      ],
    ],
    [
      'Arabic and English changed over',
      edited('outlets.json', ['"ar": "الجريدة", "en": "Gazette"', '"ar": "Gazette", "en": "الجريدة"']),
      [
        'outlets.json:2:40 [0].name.ar: found "Gazette"; expected a text with Arabic letters, without outer spaces',
        'outlets.json:2:57 [0].name.en: found "الجريدة"; expected a text with Latin letters, without outer spaces',
      ],
    ],
    [
      'malformed lists',
      edited(
        'analysts.json',
        ['"B. Badr"', '"B. Badr", "B. Badr"'],
        ['Q42', '42'],
        ['"kind": "analyst"', '"kind": "Analyst"'],
      ),
      [
        'analysts.json:7:13 [0].kind: found "Analyst"; expected one of analyst, official, collective',
        'analysts.json:14:16 [1].aliases: found ["B. Badr","B. Badr"]; expected each alias once',
        'analysts.json:18:17 [1].wikidata: found "42"; expected a Wikidata id such as Q42, or null',
      ],
    ],
    [
      'characters that cannot be stored or compared',
      edited(
        ARTICLE,
        ['"Le pont"', '"Le\\u0000pont"'],
        ['"On the river"', '"Cafe\u0301"'],
        ['"The bridge is necessary."', '"The bridge \\ud83d"'],
      ),
      [
        `${ARTICLE}:5:12 title: found "Le\\u0000pont"; expected a text without U+0000 and halves of surrogate pairs`,
        `${ARTICLE}:12:45 digest[0].section.en: found "Cafe\u0301"; expected Unicode normalisation form NFC`,
        `${ARTICLE}:22:47 digest[2].claim.text.en: found "The bridge \\ud83d"; expected a text without U+0000 and halves of surrogate pairs`,
      ],
    ],
    [
      'unknown slugs',
      edited(
        ARTICLE,
        ['"gazette"', '"herald"'],
        ['"speaker": "amal"', '"speaker": "amaal"'],
        ['"topic": "toll"', '"topic": "tolls"'],
      ),
      [
        `${ARTICLE}:3:13 outlet: found "herald"; expected the slug of an outlet that is in the database or in this import`,
        `${ARTICLE}:19:20 digest[2].claim.speaker: found "amaal"; expected the slug of an analyst that is in the database or in this import`,
        `${ARTICLE}:39:22 digest[3].claim.stances[0].topic: found "tolls"; expected the slug of a topic that is in the database or in this import`,
      ],
    ],
    [
      'an unknown perspective',
      edited('analysts.json', ['"perspective": "south"', '"perspective": "east"']),
      [
        'analysts.json:17:20 [1].perspective: found "east"; expected the slug of a perspective that is in the database or in this import',
      ],
    ],
    [
      'the same twice',
      sampleWith({
        'perspectives.json': [['"order": 2', '"order": 1']],
        'topics.json': [['"slug": "toll"', '"slug": "bridge"']],
        [ARTICLE]: [
          ['"id": "badr-toll"', '"id": "amal-necessary"'],
          ['"topic": "toll"', '"topic": "bridge"'],
        ],
      }),
      [
        `${ARTICLE}:33:15 digest[3].claim.id: found "amal-necessary" again; expected each claim id once; it stands at ${ARTICLE}:18:15`,
        `${ARTICLE}:40:22 digest[3].claim.stances[1].topic: found "bridge" again; expected each claim's topic once; it stands at ${ARTICLE}:39:22`,
        'perspectives.json:3:78 [1].order: found 1 again; expected each perspective order once; it stands at perspectives.json:2:78',
        'topics.json:8:13 [1].slug: found "bridge" again; expected each topic slug once; it stands at topics.json:3:13',
      ],
    ],
    [
      'a second article of the same address, and one whose name is not its slug',
      {
        ...SAMPLE,
        'articles/copy.json': SAMPLE[ARTICLE]
          .replace('"bridge-2024"', '"bridge-2025"')
          .replaceAll('"id": "', '"id": "second-'),
      },
      [
        'articles/copy.json:2:11 slug: found "bridge-2025"; expected the file\'s name, "copy"',
        `articles/copy.json:4:10 url: found "https://gazette.example/bridge" again; expected each article address once; it stands at ${ARTICLE}:4:10`,
      ],
    ],
    [
      'a title that is and is not ours',
      edited(ARTICLE, ['"author": null,', '"author": null, "titleIsOurs": true,']),
      [`${ARTICLE}:10:34 titleIsOurs: found true; expected false, since there is a published title`],
    ],
    [
      'no title, and nobody says whose',
      edited(ARTICLE, ['"Le pont"', 'null']),
      [`${ARTICLE}:1:1 titleIsOurs: found nothing; expected true, since there is no published title`],
    ],
    [
      'a heading with nothing under it',
      edited(ARTICLE, [
        '{ "ar": "اجتمع المجلس 👷🏽 أمس.", "en": "The council 👷🏽 met yesterday." }',
        '{ "section": { "ar": "أخرى", "en": "Another" } }',
      ]),
      [`${ARTICLE}:12:5 digest[0]: found a heading with nothing under it; expected a sentence after it`],
    ],
    [
      'a file too large',
      { ...SAMPLE, [ARTICLE]: ' '.repeat(100_001) },
      [`${ARTICLE}: found 100001 bytes; expected at most 100000 bytes (MAWQIF_MAX_IMPORT_BYTES)`],
    ],
    [
      'other files among the articles',
      { ...SAMPLE, 'articles/notes.txt': '', 'articles/.DS_Store': '' },
      ['articles/notes.txt: found another kind of file; expected only .json files in this folder'],
    ],
    [
      'a folder of something else',
      { 'README.md': '' },
      [
        'FOLDER: found a folder without any of these; expected articles/*.json or one of perspectives.json, topics.json, outlets.json, analysts.json in it',
      ],
    ],
  ];

  it.each(table)('%s', async (_, files, faults) => {
    expect(await faultsOf(files)).toEqual(faults);
    // Everything else in these folders was right, and still nothing of it is stored.
    expect(
      await Promise.all([
        db.perspective.count(),
        db.outlet.count(),
        db.topic.count(),
        db.analyst.count(),
        db.article.count(),
      ]),
    ).toEqual([0, 0, 0, 0, 0]);
  });

  it('a path that leads nowhere', async () => {
    expect(await faultsOf({}, 'missing.json')).toEqual([
      'missing.json: found nothing there; expected a file or a folder',
    ]);
  });

  it('a pipe, whose end may never come, and links that lead nowhere or to a folder', async () => {
    const folder = await writeFolder(SAMPLE);
    execFileSync('mkfifo', [path.join(folder, 'articles/pipe.json')]);
    await symlink('round.json', path.join(folder, 'articles/round.json'));
    await symlink('..', path.join(folder, 'articles/up.json'));
    const error: unknown = await importCorpus(db, folder, options).catch((reason: unknown) => reason);
    expect((error as ImportError).faults.map(({ found }) => found)).toEqual([
      'a pipe or a device',
      'ELOOP',
      'a folder',
    ]);
  });

  it('a number too large for JSON, as what it is, and once where two rules refuse it', async () => {
    const wrong = (value: string) => edited(ARTICLE, ['"sourceParagraph": 1', `"sourceParagraph": ${value}`]);
    const field = `${ARTICLE}:26:28 digest[2].claim.sourceParagraph`;
    expect(await faultsOf(wrong('1e400'))).toEqual([`${field}: found Infinity; expected a whole number from 1`]);
    expect(await faultsOf(wrong('1e30'))).toEqual([`${field}: found 1e+30; expected a whole number from 1`]);
  });

  it('many thousands of faults, in seconds', async () => {
    const entries = Array.from({ length: 20_000 }, (_, order) => `{ "order": ${order},\n"slug": "X" }`).join(',\n');
    const folder = await writeFolder({ 'perspectives.json': `[${entries}]` });
    const refused = importCorpus(db, folder, { ...options, maxBytes: 1_000_000 });
    await expect(refused).rejects.toMatchObject({ faults: { length: 60_000 } });
  });

  it('a list of nobody knows what', async () => {
    expect(await faultsOf({ 'some.json': '[{"slug": "a"}]' }, 'some.json')).toEqual([
      'some.json:1:1: found [{"slug":"a"}]; expected an article, or a list of perspectives, topics, outlets or analysts',
    ]);
  });

  it('an address or a rank that another row of the database has', async () => {
    await importFiles(SAMPLE);
    const copy = SAMPLE[ARTICLE].replace('"bridge-2024"', '"bridge-2025"');
    expect(
      await faultsOf({
        'articles/bridge-2025.json': copy,
        'perspectives.json': '[{ "slug": "east", "name": { "ar": "الشرق", "en": "The East" }, "order": 2 }]',
      }),
    ).toEqual([
      'articles/bridge-2025.json:4:10 url: found "https://gazette.example/bridge", the address of the article bridge-2024; expected an address that no other article has',
      'perspectives.json:1:74 [0].order: found 2, the order of south; expected an order that no other perspective has',
    ]);
  });

  it('leaves a loaded database as it was', async () => {
    await importFiles(SAMPLE);
    const before = await db.article.findMany({ include: { claims: true } });
    await faultsOf(
      sampleWith({
        [ARTICLE]: [
          ['"The bridge"', '"A new title"'],
          ['"speaker": "badr"', '"speaker": "nobody"'],
        ],
      }),
    );
    expect(await db.article.findMany({ include: { claims: true } })).toEqual(before);
  });
});

describe('what is accepted', () => {
  it('takes a folder, then one article, then a list by itself, told apart by what they hold', async () => {
    expect(await importFiles(SAMPLE)).toMatchObject({
      articles: { added: 1 },
      claims: { added: 2 },
      stances: { added: 3 },
    });
    const again = await importFiles({ 'one.json': SAMPLE[ARTICLE] }, 'one.json');
    expect(again).toMatchObject({
      articles: { unchanged: 1 },
      claims: { unchanged: 2 },
      stances: { unchanged: 3 },
      topics: { unchanged: 0 },
    });
    for (const [noun, name] of [
      ['perspectives', 'perspectives.json'],
      ['topics', 'topics.json'],
      ['analysts', 'analysts.json'],
    ] as const) {
      expect((await importFiles({ 'list.json': SAMPLE[name] }, 'list.json'))[noun]).toEqual({
        added: 0,
        updated: 0,
        unchanged: 2,
        removed: 0,
      });
    }
    expect((await importFiles({ 'list.json': SAMPLE['outlets.json'] }, 'list.json')).outlets.unchanged).toBe(1);
  });

  it('keeps a mixed stance', async () => {
    await importFiles(SAMPLE);
    expect(
      await db.stance.findMany({ where: { mixed: true }, select: { value: true, topic: { select: { slug: true } } } }),
    ).toEqual([{ value: 0, topic: { slug: 'toll' } }]);
  });

  it('stores nothing in a dry run, and counts what it would', async () => {
    const folder = await writeFolder(SAMPLE);
    const counted = await importCorpus(db, folder, { ...options, dryRun: true });
    expect(await db.article.count()).toBe(0);
    expect(await importCorpus(db, folder, options)).toEqual(counted);
  });

  it('places an analyst on another side without touching the positions', async () => {
    await importFiles(SAMPLE);
    const before = await db.position.findMany();
    const summary = await importFiles(
      sampleWith({ 'analysts.json': [['"perspective": "south"', '"perspective": "north"']] }),
    );
    expect(summary).toMatchObject({ analysts: { updated: 1, unchanged: 1 }, articles: { unchanged: 1 } });
    expect(await db.analyst.count({ where: { perspectiveId: idOfSlug('perspective', 'north') } })).toBe(2);
    expect(await db.position.findMany()).toEqual(before);
  });

  it('ranks topics in the order of their file, after those of other files', async () => {
    const topic = (slug: string) => ({ slug, title: { ar: 'أ', en: 'a' }, proposition: { ar: 'أ', en: 'a' } });
    const list = (...slugs: string[]) => importFiles({ 'topics.json': JSON.stringify(slugs.map(topic)) });
    const ranked = async () =>
      (await db.topic.findMany({ orderBy: { order: 'asc' } })).map(({ slug, order }) => `${order} ${slug}`);
    await list('a', 'b', 'c');
    await list('x', 'y');
    expect(await ranked()).toEqual(['1 a', '2 b', '3 c', '4 x', '5 y']);
    await list('c', 'new', 'a', 'b');
    expect(await ranked()).toEqual(['1 c', '2 new', '3 a', '4 x', '5 y', '6 b']);
  });
});

describe('a corrected file', () => {
  const [opening, amal, badr] = (() => {
    const { digest } = JSON.parse(SAMPLE[ARTICLE]);
    return [digest.slice(0, 2), digest[2], digest[3]];
  })();
  const importDigest = (...entries: object[]) =>
    importFiles(
      { 'a.json': JSON.stringify({ ...JSON.parse(SAMPLE[ARTICLE]), digest: [...opening, ...entries] }) },
      'a.json',
    );
  const claimNamed = (id: string, ar: string) => ({ ...amal, ar, claim: { ...amal.claim, id } });

  beforeEach(async () => {
    await importFiles(SAMPLE);
  });

  it('changes the words in place, and keeps the numbers', async () => {
    const before = await db.article.findUniqueOrThrow({ where: { id: articleId } });
    const summary = await importFiles(
      sampleWith({
        [ARTICLE]: [
          ['Amal says that', 'Amal holds that'],
          ['"value": 2', '"value": 1'],
        ],
      }),
    );
    expect(summary).toMatchObject({
      articles: { added: 0, updated: 1, unchanged: 0 },
      claims: { added: 0, updated: 1, unchanged: 1, removed: 0 },
      stances: { added: 0, updated: 1, unchanged: 2, removed: 0 },
    });
    const after = await db.article.findUniqueOrThrow({ where: { id: articleId } });
    expect(after.importedAt).toEqual(before.importedAt);
    expect(after.updatedAt.getTime()).toBeGreaterThan(before.updatedAt.getTime());
    expect(await claims()).toEqual([
      { number: 1, key: 'amal-necessary' },
      { number: 2, key: 'badr-toll' },
    ]);
    const passages = await db.passage.findMany({ where: { language: 'en' }, orderBy: { claimNumber: 'asc' } });
    expect(passages.map(({ exact, prefix }) => [exact, prefix])).toEqual([
      ['Amal holds that the bridge is necessary.', '\nThe council 👷🏽 met yesterday.\n\n'],
      ['Badr finds the toll now fair, now unfair.', 'olds that the bridge is necessary.\n\n'.slice(-32)],
    ]);
    expect(await db.position.findMany({ where: { analystId: idOfSlug('analyst', 'amal') } })).toMatchObject([
      { stanceSum: 1, claimCount: 1 },
    ]);
  });

  it('gives a new claim a new number wherever it stands, and never the number of one that went', async () => {
    await importDigest(badr, claimNamed('amal-new', 'وتضيف أمل أن الجسر جميل.'), amal);
    expect(await claims()).toEqual([
      { number: 1, key: 'amal-necessary' },
      { number: 2, key: 'badr-toll' },
      { number: 3, key: 'amal-new' },
    ]);

    const without = await importDigest(badr, amal);
    expect(without).toMatchObject({ claims: { removed: 1, unchanged: 2 }, stances: { removed: 1, unchanged: 3 } });
    expect(await db.passage.count()).toBe(4);

    await importDigest(badr, amal, claimNamed('amal-newer', 'وتضيف أمل أن الجسر متين.'));
    expect(await claims()).toEqual([
      { number: 1, key: 'amal-necessary' },
      { number: 2, key: 'badr-toll' },
      { number: 4, key: 'amal-newer' },
    ]);
  });

  it('keeps what a reviewer decided, and counts only reviewed claims', async () => {
    await db.claim.updateMany({ where: { articleId, number: 1 }, data: { status: 'REJECTED' } });
    await importDigest(badr, amal);
    expect(await db.claim.findMany({ where: { number: 1 } })).toMatchObject([{ status: 'REJECTED' }]);
    expect(await db.position.findMany({ where: { analystId: idOfSlug('analyst', 'amal') } })).toEqual([]);
    expect(await db.position.count()).toBe(2);
  });

  it('moves its date through everything that repeats it', async () => {
    await importFiles(sampleWith({ [ARTICLE]: [['2024-02-29', '2024-03']] }));
    const date = new Date('2024-03-15');
    expect(await db.claim.findMany({ distinct: ['publishedOn'], select: { publishedOn: true } })).toEqual([
      { publishedOn: date },
    ]);
    expect(
      await db.position.findMany({ distinct: ['publishedOn'], select: { publishedOn: true, datePrecision: true } }),
    ).toEqual([{ publishedOn: date, datePrecision: 'MONTH' }]);
  });
});
