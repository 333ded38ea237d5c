import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOf } from '@/tests/helpers/actors';
import { SAMPLE, writeFolder } from '@/tests/helpers/corpus';
import { freshDatabase } from '@/tests/helpers/database';
import { idOfSlug } from '../../identity';
import { importCorpus } from '../../import/corpus';
import { acceptSuggestion } from '../decide';
import { suggestionsOf } from '../read';
import { anchorsIn } from './anchor';
import { proposeSuggestions } from './propose';

const db = await freshDatabase();
const articleId = idOfSlug('article', 'bridge-2024');
const coder = actorOf('CODER', 'Amina');

/** A server of the protocol that answers what a test says. */
let answer: (response: ServerResponse) => void = () => {};
let asked: { headers: IncomingMessage['headers']; path: string; body: string } | null = null;
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => (body += part));
  request.on('end', () => {
    asked = { headers: request.headers, path: request.url ?? '', body };
    answer(response);
  });
});
let url = '';
beforeAll(async () => {
  await importCorpus(db, await writeFolder(SAMPLE), { maxBytes: 1_000_000, dryRun: false });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const says = (content: unknown) => (response: ServerResponse) => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content: text } }] }));
};
const claim = (more: object = {}) => ({
  language: 'en',
  quote: 'the bridge is necessary',
  speaker: 'Amal',
  speech: 'INDIRECT',
  kind: 'ASSESSMENT',
  paraphrase: { ar: 'الجسر ضروري.', en: 'The bridge is necessary.' },
  stances: [{ topic: 'bridge', value: 2, mixed: true }],
  ...more,
});
const firstAnswer = [
  claim(),
  claim({ quote: 'The toll must be abolished at once' }),
  claim({
    language: 'ar',
    quote: 'الرسومَ عادلةً، حينًا',
    speaker: 'زيد',
    stances: [{ topic: 'none', value: 1, mixed: false }],
  }),
];
const propose = (timeout = 2000) =>
  proposeSuggestions(db, coder, { articleId, model: { url, key: 'sesame', name: 'small', timeout } });
const kept = async () => (await suggestionsOf(db, articleId)).suggestions.filter(({ source }) => source === 'MODEL');

describe('proposals of a model', () => {
  it('are kept as suggestions where their words stand in the text, and dropped and counted where not', async () => {
    answer = says({ claims: firstAnswer });
    expect(await propose()).toEqual({ found: 2, dropped: 1 });
    const [arabic, english] = await kept();
    expect(arabic).toMatchObject({
      exact: 'الرسوم عادلة حينا',
      speaker: null,
      state: 'PENDING',
      proposal: { stances: [] },
    });
    expect(english).toMatchObject({
      exact: 'the bridge is necessary',
      speaker: 'Amal',
      analystId: idOfSlug('analyst', 'amal'),
      proposal: { kind: 'ASSESSMENT', stances: [{ topic: 'bridge', value: 2, mixed: false }] },
    });
    expect(asked?.path).toBe('/v1/chat/completions');
    expect(asked?.headers.authorization).toBe('Bearer sesame');
    expect(JSON.parse(asked!.body)).toMatchObject({ model: 'small', response_format: { type: 'json_schema' } });
  });

  it('may be fenced as Markdown fences them, and quote nothing of the text', async () => {
    const before = await kept();
    answer = says(`\`\`\`json\n${JSON.stringify({ claims: [claim()] })}\n\`\`\``);
    expect(await propose()).toEqual({ found: 1, dropped: 0 });
    answer = says({ claims: [] });
    expect(await propose()).toEqual({ found: 0, dropped: 0 });
    expect(await kept()).toEqual([]);
    answer = says({ claims: firstAnswer });
    await propose();
    expect(await kept()).toHaveLength(before.length);
  });

  it('become claims with paraphrase and stances only when somebody accepts them', async () => {
    expect(await db.claim.count({ where: { articleId } })).toBe(2);
    const [arabic] = await kept();
    const { number } = await acceptSuggestion(db, coder, { articleId, id: arabic!.id, analyst: 'badr' });
    expect(await db.claim.findFirst({ where: { articleId, number } })).toMatchObject({
      status: 'DRAFT',
      kind: 'ASSESSMENT',
      paraphrase: { ar: 'الجسر ضروري.', en: 'The bridge is necessary.' },
    });
  });

  it.each<[string, string, (response: ServerResponse) => void]>([
    ['no JSON', 'MODEL_UNUSABLE', says('Here are the claims:')],
    ['another shape', 'MODEL_UNUSABLE', says({ claims: [claim({ kind: 'RUMOUR' })] })],
    ['nothing of the protocol', 'MODEL_UNUSABLE', (response) => response.end('<html>')],
    ['an error', 'MODEL_UNREACHABLE', (response) => response.writeHead(500).end('secret details')],
    ['a redirect', 'MODEL_UNREACHABLE', (response) => response.writeHead(302, { location: '/elsewhere' }).end()],
    ['a limit', 'MODEL_BUSY', (response) => response.writeHead(429).end()],
    ['another key', 'MODEL_DENIED', (response) => response.writeHead(401).end()],
    ['nothing in time', 'MODEL_SLOW', () => {}],
    ['too long', 'MODEL_UNUSABLE', (response) => response.end(' '.repeat(4_100_000))],
  ])('that are %s are told as %s, and nothing changes', async (_, code, answers) => {
    const before = await kept();
    answer = answers;
    await expect(propose(300)).rejects.toMatchObject({ code });
    expect(await kept()).toEqual(before);
  });

  it('are asked for by nobody where no model is configured, nor by readers', async () => {
    asked = null;
    await expect(proposeSuggestions(db, coder, { articleId, model: null })).rejects.toMatchObject({ code: 'NO_MODEL' });
    const reader = actorOf('READER', 'Rana');
    const model = { url, key: undefined, name: 'small', timeout: 300 };
    await expect(proposeSuggestions(db, reader, { articleId, model })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect(asked).toBeNull();
  });
});

describe('anchorsIn', () => {
  it('finds words as they stand, whole and each place once', () => {
    const text = 'قال إنّ الأمّة «مُوحَّدة». ثم قال إن الأمة موحدة. Unit united unit.';
    const anchor = anchorsIn(text);
    const at = (quote: string) => {
      const span = anchor(quote);
      return span && text.slice(span.start, span.end);
    };
    expect(at('الأمة موحدة')).toBe('الأمة موحدة');
    expect(at('الأمة موحدة')).toBe('الأمّة «مُوحَّدة');
    expect(at('الأمة موحدة')).toBeNull();
    expect(at('unit')).toBe('unit');
    expect(at('  ')).toBeNull();
    expect(at('nite')).toBeNull();
  });
});
