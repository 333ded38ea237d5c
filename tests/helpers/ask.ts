import { unwrapResolverError } from '@apollo/server/errors';
import { graphql } from 'graphql';
import type { Database } from '@/domain/database';
import { readEnvironment } from '@/domain/environment';
import { createContext } from '@/graphql/context';
import { schema } from '@/graphql/schema';

/** The answer to a query on this database, as plain JSON. The caller says what shape it expects. */
export async function ask<Data>(
  db: Database,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<Data> {
  const { data, errors } = await answer(db, source, variableValues);
  if (errors) throw unwrapResolverError(errors[0]) ?? errors[0];
  return JSON.parse(JSON.stringify(data)) as Data;
}

/** What a query answers, errors included. */
export async function answer(db: Database, source: string, variableValues: Record<string, unknown> = {}) {
  const contextValue = createContext({ db, limits: readEnvironment({}).limits });
  return graphql({ schema, source, variableValues, contextValue });
}
