import type { GraphQLSchema } from 'graphql';
import { type Context, createContext } from './context';

/**
 * Makes each write of a request begin with nothing remembered: what its answer tells must not be what was read for the answer
 * of the write before. Writes of a request are done one after another, each answered whole before the next.
 */
export function forgetBeforeWrites(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()!.getFields())) {
    const write = field.resolve!;
    field.resolve = (parent, args, context: Context, info) => {
      const { db, limits, actor } = context;
      return write(parent, args, Object.assign(context, createContext({ db, limits, actor })), info);
    };
  }
  return schema;
}
