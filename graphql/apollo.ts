import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import { isDatabaseUnavailable } from '@/domain/availability';
import { type Database, database } from '@/domain/database';
import { createContext, limitsOfProcess } from './context';
import { senderOf } from './credentials';
import { senderUnavailable } from './errors';
import { type HttpAnswer, type HttpQuestion, type Sent, single } from './exchange';
import { refuseExcess } from './limits';
import { schema } from './schema';
import { server } from './server';

/**
 * Apollo Server's answer to a question.
 * @param error what kept the question from being answered before.
 */
export async function answerByApollo(
  question: HttpQuestion,
  { asked, body, error: unreadable }: Sent,
  error: unknown,
): Promise<HttpAnswer> {
  const { method, headers, search } = question;
  const apollo = await server();
  const answered = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      // What a GET would answer, without its body.
      method: method === 'HEAD' ? 'GET' : method,
      headers: headerMap(headers),
      search,
      body: body as HTTPGraphQLRequest['body'],
    },
    // Apollo Server answers what is thrown here before it looks at the query, in the form the client accepts.
    context: async () => {
      if (unreadable) throw unreadable;
      const limits = limitsOfProcess();
      if (asked) refuseExcess(schema, asked, limits);
      if (isDatabaseUnavailable(error)) return createContext({ limits, db: unavailable(error) });
      const actor = await senderOf(question).catch((fault: unknown) => {
        throw isDatabaseUnavailable(fault) ? senderUnavailable(fault) : fault;
      });
      // Whoever may write must read what was just written.
      return createContext({ limits, actor, ...(actor.userId ? { db: database() } : {}) });
    },
  });
  if (answered.body.kind !== 'complete') throw new Error('Incremental delivery is not in use.');
  return {
    status: answered.status ?? 200,
    headers: Object.fromEntries(answered.headers),
    body: answered.body.string,
  };
}

/** Stands for a database that was just waited for in vain, so that nobody waits for it a second time. */
function unavailable(error: unknown): Database {
  const statement: unknown = new Proxy(() => Promise.reject(error), {
    get: (_, name) => (name === 'then' ? undefined : statement),
  });
  return statement as Database;
}

function headerMap(headers: HttpQuestion['headers']): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    const text = single(value);
    if (text !== undefined) map.set(name, text);
  }
  return map;
}
