import { formOf } from './accept';
import { answerByApollo } from './apollo';
import { fromBody, fromSearch } from './asked';
import { parseBody, readText } from './body';
import { createContext, limitsOfProcess } from './context';
import { type HttpAnswer, type HttpQuestion, type Sent, single } from './exchange';
import { ForeignOperations } from './operations/foreign';
import { persistedQueries } from './persisted';

const METHODS = 'GET, HEAD, POST, OPTIONS';

/** Anybody's page may read what is public. No credentials are allowed along, so there is nothing to steal by it. */
const EVERYWHERE = {
  'access-control-allow-origin': '*',
  vary: 'Accept',
  'cache-control': 'no-store',
};

/**
 * Answers a request by the GraphQL-over-HTTP specification. Usual questions with nothing wrong about them are answered
 * here; everything else is Apollo Server's (docs/decisions/0125).
 */
export async function answerHttp(question: HttpQuestion): Promise<HttpAnswer> {
  const { method } = question;
  if (method === 'OPTIONS') return preflight();
  const sent = await read(question);
  const usual = await answerUsual(question, sent);
  const { status, headers, body } = usual.answer ?? (await answerByApollo(question, sent, usual.error));
  return { status, headers: { ...headers, ...EVERYWHERE }, body: method === 'HEAD' ? null : body };
}

async function read({ method, headers, search, readBody }: HttpQuestion): Promise<Sent> {
  if (method === 'GET' || method === 'HEAD') return { asked: fromSearch(search) };
  if (method !== 'POST') return { asked: null };
  try {
    const body = parseBody(await readText(single(headers['content-type']), readBody));
    return { asked: fromBody(body), body };
  } catch (error) {
    return { asked: null, error };
  }
}

let operations: ForeignOperations | undefined;

/** The answer to a usual question; without it, perhaps the error that kept it from being answered. */
async function answerUsual(
  { method, headers }: HttpQuestion,
  { asked }: Sent,
): Promise<{ answer?: HttpAnswer; error?: unknown }> {
  const form = formOf(single(headers.accept));
  // What a GET says of its body is looked at by Apollo Server.
  if (!asked || !form || (method !== 'POST' && headers['content-type'] !== undefined)) return {};
  const limits = limitsOfProcess();
  operations ??= new ForeignOperations(limits);
  try {
    const data = await operations.answer(asked, createContext({ limits }));
    if (!data) return {};
    if (asked.registers) persistedQueries.set(asked.registers, asked.query);
    return { answer: { status: 200, headers: { 'content-type': form }, body: `{"data":${JSON.stringify(data)}}\n` } };
  } catch (error) {
    return { error };
  }
}

/** Says what a page elsewhere may send. */
function preflight(): HttpAnswer {
  return {
    status: 204,
    headers: {
      ...EVERYWHERE,
      allow: METHODS,
      'access-control-allow-methods': METHODS,
      'access-control-allow-headers': '*',
      'access-control-max-age': '86400',
    },
    body: null,
  };
}
