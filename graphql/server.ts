import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Context } from './context';
import { publicError } from './errors';
import { operationPlugin } from './operation';
import { persistedQueries } from './persisted';
import { schema } from './schema';
import { statusPlugin } from './status';

/** Apollo Server gives its keys a prefix, so that they can share a store with others. */
const hashOfKey = (key: string) => key.slice(key.lastIndexOf(':') + 1);

const persistedCache = {
  get: async (key: string) => persistedQueries.get(hashOfKey(key)),
  set: async (key: string, query: string) => persistedQueries.set(hashOfKey(key), query),
  // Nothing asks for it: what is registered goes when its place is needed.
  delete: async () => false,
};

async function start(): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    schema,
    formatError: publicError,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // graphql/credentials.ts refuses what pages of other servers send with a session: docs/decisions/0034.
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    persistedQueries: { cache: persistedCache, ttl: null },
    // The host stops the process; Apollo Server must not wait for its signals.
    stopOnTerminationSignals: false,
    plugins: [
      operationPlugin,
      statusPlugin,
      // Its own landing page loads scripts from another host, and reports would go to one.
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
  await apollo.start();
  return apollo;
}

let started: Promise<ApolloServer<Context>> | undefined;

/** The one Apollo Server of this process, started at the first request. */
export function server(): Promise<ApolloServer<Context>> {
  started ??= start();
  return started;
}
