import type { GraphQLField } from 'graphql';
import type { ListDefinition } from '@/domain/paging/definition';
import type { Parent } from '@/domain/paging/list';
import type { Context } from '../context';
import type { ObjectPlan } from './plan';

/** The names of the fields that are asked of objects, each with those that are asked of its values in turn. */
export interface Selected extends ReadonlyMap<string, Selected> {}

export const NOTHING: Selected = new Map();

/** What is selected by one or the other. */
export function both(one: Selected | undefined, other: Selected | undefined): Selected {
  if (!one?.size || !other?.size) return (one?.size ? one : other) ?? NOTHING;
  const found = new Map(one);
  for (const [name, selected] of other) found.set(name, both(found.get(name), selected));
  return found;
}

/** How a field's values will be answered, where they are objects of one type, for whoever reads ahead. */
export type Below = { plan: ObjectPlan | null; variables: Record<string, unknown> };

/**
 * A resolver that answers its field for all parents of a level at once.
 * @param selected what is asked of the values, where these are objects of one type.
 * @returns the values, in the order of their parents.
 */
export type ResolveMany<Parent, Args, Value> = (
  parents: readonly Parent[],
  args: Args,
  context: Context,
  selected: Selected,
  below: Below,
) => readonly Value[] | Promise<readonly Value[]>;

type ResolveOne<Parent, Args, Value> = (parent: Parent, args: Args, context: Context) => Value | Promise<Value>;

/**
 * A resolver of a field, with one that does the same for many parents at less cost.
 * @param listed which list the field is, where it is one.
 */
export function alsoForMany<Parent, Args, Value, OfMany = Value>(
  resolve: ResolveOne<Parent, Args, Value>,
  many: ResolveMany<Parent, Args, OfMany>,
  listed?: Listed,
) {
  // As an extension of the field: of functions, the schema gets copies.
  return { resolve, extensions: { many, listed } };
}

/** The resolver for many parents that a field has besides its own, if any. */
export function manyOf({ extensions }: GraphQLField<unknown, unknown>): ResolveMany<unknown, unknown, unknown> | null {
  return typeof extensions.many === 'function' ? (extensions.many as ResolveMany<unknown, unknown, unknown>) : null;
}

/** A list that belongs to what a field is asked of. */
export type Listed = {
  definition: ListDefinition<unknown, unknown, string>;
  /** What the list of something belongs to. */
  listOf: (source: { id: string }) => Parent;
};

/** The list that a field is, if it is one. */
export function listedBy({ extensions }: GraphQLField<unknown, unknown>): Listed | null {
  return (extensions.listed as Listed | undefined) ?? null;
}
