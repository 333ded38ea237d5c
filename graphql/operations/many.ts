import type { GraphQLField } from 'graphql';
import type { Context } from '../context';

/**
 * A resolver that answers its field for all parents of a level at once.
 * @param selected the names of the fields that are asked of the values, where these are objects of one type.
 * @returns the values, in the order of their parents.
 */
export type ResolveMany<Parent, Args, Value> = (
  parents: readonly Parent[],
  args: Args,
  context: Context,
  selected: ReadonlySet<string>,
) => readonly Value[] | Promise<readonly Value[]>;

type ResolveOne<Parent, Args, Value> = (parent: Parent, args: Args, context: Context) => Value | Promise<Value>;

/** A resolver of a field, with one that does the same for many parents at less cost. */
export function alsoForMany<Parent, Args, Value, OfMany = Value>(
  resolve: ResolveOne<Parent, Args, Value>,
  many: ResolveMany<Parent, Args, OfMany>,
) {
  // As an extension of the field: of functions, the schema gets copies.
  return { resolve, extensions: { many } };
}

/** The resolver for many parents that a field has besides its own, if any. */
export function manyOf({ extensions }: GraphQLField<unknown, unknown>): ResolveMany<unknown, unknown, unknown> | null {
  return typeof extensions.many === 'function' ? (extensions.many as ResolveMany<unknown, unknown, unknown>) : null;
}
