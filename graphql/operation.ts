import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Context } from './context';

/**
 * Refuses operations of a kind that the schema has nothing for. Validation lets a mutation or subscription through that
 * names no type, and executing it then fails as if the fault were ours.
 */
export const operationPlugin: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, operation }) => {
      if (!operation || schema.getRootType(operation.operation)) return;
      throw new GraphQLError(`Nothing answers a ${operation.operation} here, only queries and mutations.`, {
        extensions: { code: 'OPERATION_NOT_SUPPORTED', http: { status: 400 } },
      });
    },
  }),
};
