import { randomUUID } from 'node:crypto';
import { HeaderMap } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isDatabaseUnavailable } from '@/domain/availability';
import { RefusedError } from '@/domain/editing/errors';
import { InputError } from '@/domain/errors';

/** What lies behind an error that a client is told of. */
export type ErrorKind = 'input' | 'refused' | 'unavailable' | 'request' | 'internal';

/** Tells a fault of the client's from one of ours. */
export function kindOf(error: unknown): ErrorKind {
  const cause = unwrapResolverError(error);
  if (cause instanceof InputError) return 'input';
  if (cause instanceof RefusedError) return 'refused';
  if (isDatabaseUnavailable(cause)) return 'unavailable';
  // graphql-js and Apollo Server speak to the client in GraphQLErrors, but wrap whatever a resolver throws in one too.
  return cause instanceof GraphQLError && 'code' in cause.extensions ? 'request' : 'internal';
}

const REFUSALS: Record<RefusedError['code'], string> = {
  NOT_SIGNED_IN: 'Sign in, or send an API key as "Authorization: Bearer …".',
  NOT_ALLOWED: 'Your account does not allow this.',
};

const UNAVAILABLE = 'The database cannot be reached at the moment. Try again in a little while.';

/** What a request is answered whose sender cannot be looked up: it is neither known nor refused. */
export function senderUnavailable(error: unknown): GraphQLError {
  console.error('The database cannot be reached:', error);
  const http = { status: 503, headers: new HeaderMap([['retry-after', '5']]) };
  return new GraphQLError(UNAVAILABLE, { extensions: { code: 'DATABASE_UNAVAILABLE', http } });
}

/**
 * An error as it leaves the server: a stable code, and words only where they were meant for strangers. What happened
 * inside stays in the log, under the id that the client is given.
 */
export function publicError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { locations, path } = formatted;
  const cause = unwrapResolverError(error);
  switch (kindOf(error)) {
    case 'input': {
      const { message, code, field, value, expected } = cause as InputError;
      return { message, locations, path, extensions: { code: 'BAD_USER_INPUT', reason: code, field, value, expected } };
    }
    case 'refused': {
      const { code } = cause as RefusedError;
      return { message: REFUSALS[code], locations, path, extensions: { code } };
    }
    case 'unavailable': {
      console.error('The database cannot be reached:', cause);
      return { message: UNAVAILABLE, locations, path, extensions: { code: 'DATABASE_UNAVAILABLE' } };
    }
    case 'request':
      return formatted;
    case 'internal': {
      const id = randomUUID();
      console.error(`Error ${id} while answering a query:`, cause);
      const message = 'Something went wrong on our side.';
      return { message, locations, path, extensions: { code: 'INTERNAL_SERVER_ERROR', id } };
    }
  }
}
