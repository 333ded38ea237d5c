import { ApolloServer } from '@apollo/server';
import type { Context } from './context';
import { schema } from './schema';

function create() {
  return new ApolloServer<Context>({ schema, introspection: true, csrfPrevention: false });
}

let started: Promise<ApolloServer<Context>> | undefined;

/** The one Apollo Server of this process, started at the first request. */
export function server(): Promise<ApolloServer<Context>> {
  started ??= (async () => {
    const apollo = create();
    await apollo.start();
    return apollo;
  })();
  return started;
}
