import { beforeAll, expect, test } from 'vitest';
import { importCorpus } from '@/domain/import/corpus';
import { SAMPLE, writeFolder } from '../helpers/corpus';
import { freshDatabase } from '../helpers/database';
import { endpoint } from '../helpers/endpoint';
import { everyRole } from '../helpers/senders';

const db = await freshDatabase();
const url = await endpoint();
let coder: Record<string, string> = {};

beforeAll(async () => {
  await importCorpus(db, await writeFolder(SAMPLE), { maxBytes: 1_000_000, dryRun: false });
  coder = (await everyRole(db)).CODER.key;
});

async function ask(query: string, variables: object, headers = coder) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...(await response.json()) };
}

const PREVIEW = `mutation ($source: ArticleSourceInput!) { articlePreview(source: $source) {
  preview { encoding articles { publishedTitle language date texts { blocks { kind text } } outlet { outlet { slug } name }
    duplicates { kind similarity article { slug } } claims { unknown { slug } } } }
  errors { code field } places { line field } } }`;
const CREATE = `mutation ($article: ArticleInput!) { articleCreate(article: $article, idempotencyKey: "k") {
  article { slug texts { body } } version errors { code field } } }`;
const CHANGE = `mutation ($slug: String!, $version: Int!, $metadata: ArticleMetadataInput!) {
  articleChange(slug: $slug, version: $version, metadata: $metadata) {
    article { publishedOn author } version errors { code conflict { changes { fields { field } } } } } }`;

test('an article is brought: previewed, stored, listed, changed', async () => {
  const text = `The new bridge\n\nGazette, 9 November 2023\n\n${'The minister said that the bridge will be open to all before the end of the year. '.repeat(15_000)}`;
  const previewed = await ask(PREVIEW, { source: { text } });
  expect(previewed.data.articlePreview).toMatchObject({
    preview: { articles: [{ publishedTitle: 'The new bridge', language: 'en', date: '2023-11-09', duplicates: [] }] },
    errors: [],
  });
  const [found] = previewed.data.articlePreview.preview.articles;
  const metadata = { publishedTitle: 'The new bridge', outlet: 'gazette', language: 'en', date: '2023-11' };
  const texts = [{ language: 'en', blocks: found.texts[0].blocks.slice(0, 1) }];
  const made = await ask(CREATE, { article: { metadata, texts } });
  expect(made.data.articleCreate).toMatchObject({
    article: { slug: 'gazette-2023-11-the-new-bridge', texts: [{ body: 'Gazette, 9 November 2023' }] },
    version: 1,
    errors: [],
  });
  const { slug } = made.data.articleCreate.article;
  const list = '{ studioArticles { totalCount rows { article { slug } drafts reviewed } } }';
  expect((await ask(list, {})).data.studioArticles).toEqual({
    totalCount: 2,
    rows: [
      { article: { slug }, drafts: 0, reviewed: 0 },
      { article: { slug: 'bridge-2024' }, drafts: 0, reviewed: 2 },
    ],
  });
  const narrowed = '{ studioArticles(text: "new bridge", status: DRAFT) { totalCount rows { drafts } } }';
  expect((await ask(narrowed, {})).data.studioArticles).toEqual({ totalCount: 0, rows: [] });

  const changed = await ask(CHANGE, { slug, version: 1, metadata: { ...metadata, author: 'Amal' } });
  expect(changed.data.articleChange).toMatchObject({
    article: { publishedOn: '2023-11-15', author: 'Amal' },
    version: 2,
  });
  const late = await ask(CHANGE, { slug, version: 1, metadata });
  expect(late.data.articleChange.errors).toEqual([
    { code: 'CONFLICT', conflict: { changes: [{ fields: [{ field: 'author' }] }] } },
  ]);
});

test('what cannot be read is told by its code and place', async () => {
  const upload = (name: string, content: string | Buffer) =>
    ask(PREVIEW, { source: { file: { name, base64: Buffer.from(content).toString('base64') } } });
  expect((await upload('a.json', '{ "digest": 1 }')).data.articlePreview).toMatchObject({
    preview: null,
    errors: [{ code: 'INVALID_FILE' }],
    places: expect.arrayContaining([{ line: 1, field: 'digest' }]),
  });
  expect((await upload('a.txt', '%PDF-1.4')).data.articlePreview.errors).toMatchObject([{ code: 'NOT_TEXT' }]);
  const address = await ask(PREVIEW, { source: { address: 'http://169.254.169.254/' } });
  expect(address.data.articlePreview.errors).toEqual([{ code: 'ADDRESS_REFUSED', field: 'address' }]);
  const both = await ask(PREVIEW, { source: { address: 'x', text: 'y' } });
  expect(both.data.articlePreview.errors).toEqual([{ code: 'INVALID_VALUE', field: 'source' }]);
});

test('a file may be as large as is documented, of somebody who is known, and no larger', async () => {
  const file = (size: number) => ({
    source: { file: { name: 'a.txt', base64: Buffer.alloc(size, 'a').toString('base64') } },
  });
  expect((await ask(PREVIEW, file(5_000_001))).data.articlePreview.errors).toMatchObject([{ code: 'TOO_LARGE' }]);
  const large = await ask(PREVIEW, file(9_000_000));
  expect([large.status, large.errors[0].extensions.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  expect((await ask(PREVIEW, file(1_000_000), {})).status).toBe(413);
});
