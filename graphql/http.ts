import { readEnvironment } from '@/domain/environment';
import { currentRevision } from '@/domain/revision/current';
import type { Revision } from '@/domain/revision/data';
import { formOf } from './accept';
import { answerByApollo } from './apollo';
import { fromBody, fromSearch } from './asked';
import { LARGEST_BODY, largestUpload, parseBody, readText } from './body';
import { createContext } from './context';
import { isPersonal } from './credentials';
import { type HttpAnswer, type HttpQuestion, type Sent, single } from './exchange';
import { revalidated } from './fresh';
import { isComplete, KeptAnswers } from './kept';
import type { Limits } from './limits';
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
  const answer = everywhere(await answerOnce(question));
  if (method !== 'GET' && method !== 'HEAD') return answer;
  const fresh = isComplete(answer) ? revalidated(question, answer) : answer;
  return method === 'HEAD' ? { ...fresh, body: null } : fresh;
}

/** The answer with the headers that all have; the same one again for one that is kept. */
function everywhere(answer: HttpAnswer): HttpAnswer {
  Object.assign(answer.headers, EVERYWHERE);
  return answer;
}

/** What is asked in a form that is spoken here, by its text; null where nothing can be known of it before it is read. */
type Request = { text: string; form: string };

async function answerOnce(question: HttpQuestion): Promise<HttpAnswer> {
  const text = await textOf(question);
  const form = formOf(single(question.headers.accept));
  // What is for its sender alone is neither kept nor planned.
  if (typeof text !== 'string' || !form || isPersonal(question.headers))
    return answerNow(question, readSent(question, text), null);
  const { kept } = ownState();
  if (!kept) return answerNow(question, readSent(question, text), form);
  return answerKept(kept, question, { text, form });
}

/** What was sent as text: a body, or an address; an error where it cannot be had, null where nothing is sent so. */
async function textOf({
  method,
  headers,
  search,
  readBody,
}: HttpQuestion): Promise<string | { error: unknown } | null> {
  // What a GET says of its body is looked at by Apollo Server.
  if (method === 'GET' || method === 'HEAD') return headers['content-type'] === undefined ? search : null;
  if (method !== 'POST') return null;
  try {
    const largest = isPersonal(headers) ? largestUpload(ownState().fileBytes) : LARGEST_BODY;
    return await readText(single(headers['content-type']), largest, readBody);
  } catch (error) {
    return { error };
  }
}

function readSent({ method, search }: HttpQuestion, text: string | { error: unknown } | null): Sent {
  if (text !== null && typeof text !== 'string') return { asked: null, ...text };
  let body: unknown;
  try {
    if (method !== 'POST') return { asked: fromSearch(search) };
    body = parseBody(text ?? '');
    return { asked: fromBody(body), body };
  } catch (error) {
    return { asked: null, body, error };
  }
}

/** Whether a document may hold a mutation: better too often than once too little. */
const MUTATION = /\bmutation\b/;

async function answerKept(kept: KeptAnswers, question: HttpQuestion, { text, form }: Request): Promise<HttpAnswer> {
  let revision: Revision;
  try {
    revision = await currentRevision();
  } catch (error) {
    return answerByApollo(question, readSent(question, text), error);
  }
  const request = `${question.method === 'POST' ? 'body' : 'address'} ${form} ${text}`;
  const known = kept.find(request, revision);
  if (known) return known;
  const sent = readSent(question, text);
  const { asked } = sent;
  // A write is done each time it is sent.
  if (!asked || MUTATION.test(asked.query)) return answerNow(question, sent, null);
  const answer = await kept.get({ request, asked, form }, revision, () => answerNow(question, sent, form));
  if (asked.registers && isComplete(answer)) persistedQueries.set(asked.registers, asked.query);
  return answer;
}

/** @param form the content type to answer with; null where Apollo Server must decide. */
async function answerNow(question: HttpQuestion, sent: Sent, form: string | null): Promise<HttpAnswer> {
  const { asked } = sent;
  if (!asked || !form) return answerByApollo(question, sent, null);
  const { operations, limits } = ownState();
  try {
    const data = await operations.answer(asked, createContext({ limits }));
    if (!data) return answerByApollo(question, sent, null);
    if (asked.registers) persistedQueries.set(asked.registers, asked.query);
    return { status: 200, headers: { 'content-type': form }, body: `{"data":${JSON.stringify(data)}}\n` };
  } catch (error) {
    return answerByApollo(question, sent, error);
  }
}

type State = { limits: Limits; fileBytes: number; operations: ForeignOperations; kept: KeptAnswers | null };

let state: State | undefined;

/** What this process keeps from one request to the next. */
function ownState(): State {
  if (!state) {
    const { limits, cacheBytes, bringing } = readEnvironment();
    state = {
      limits,
      fileBytes: bringing.maxBytes,
      operations: new ForeignOperations(limits),
      kept: cacheBytes > 0 ? new KeptAnswers(cacheBytes) : null,
    };
  }
  return state;
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
