import { unwrapResolverError } from '@apollo/server/errors';
import { getOperationAST, graphql, parse } from 'graphql';
import { expect } from 'vitest';
import type { Database } from '@/domain/database';
import { readEnvironment } from '@/domain/environment';
import { createContext } from '@/graphql/context';
import { PreparedOperation } from '@/graphql/operations/prepared';
import { schema } from '@/graphql/schema';

const contextOf = (db: Database) => createContext({ db, limits: readEnvironment({}).limits });

/** What a prepared operation answers. */
function prepared(db: Database, source: string, variables: Record<string, unknown>) {
  const document = parse(source);
  return new PreparedOperation(document, getOperationAST(document)!).run(variables, contextOf(db));
}

/** The answer to a query on this database, as plain JSON. The caller says what shape it expects. */
export async function ask<Data>(db: Database, source: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const data = await prepared(db, source, variables).catch(async (error: unknown) => {
    const { errors } = await answer(db, source, variables);
    // What is wrong with a query is found out by graphql-js, here as everywhere; nothing else is left to it.
    throw errors ? (unwrapResolverError(errors[0]) ?? errors[0]) : error;
  });
  return JSON.parse(JSON.stringify(data)) as Data;
}

/** What a query answers by graphql-js, errors included. */
export async function answer(db: Database, source: string, variableValues: Record<string, unknown> = {}) {
  return graphql({ schema, source, variableValues, contextValue: contextOf(db) });
}

/** That a prepared operation answers to the letter what graphql-js answers, which is without errors. */
export async function expectSameAnswer(db: Database, source: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await answer(db, source, variables);
  expect(errors).toBeUndefined();
  expect(JSON.stringify(await prepared(db, source, variables))).toBe(JSON.stringify(data));
}
