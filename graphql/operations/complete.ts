import type { GraphQLLeafType } from 'graphql';
import type { ObjectPlan } from './plan';
import type { Run } from './run';

/**
 * Turns the values that a field was resolved to into what is answered, for all parents at once. Objects are answered
 * before their fields are known, which the run fills in.
 */
export type Complete = (values: readonly unknown[], run: Run) => unknown[];

/** Something that an answer without errors does not hold: graphql-js answers the query then, and says what is wrong. */
export class Irregular extends Error {
  override name = 'Irregular';
}

function missing(): never {
  throw new Irregular('A value is null that may not be.');
}

/** Whether a value stands as it is where its type is this one of GraphQL's own. Others are left to the type. */
const STANDS: Record<string, (value: unknown) => boolean> = {
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  Int: (value) => typeof value === 'number' && (value | 0) === value,
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
};

export function completeLeaf(type: GraphQLLeafType, required: boolean): Complete {
  const stands = STANDS[type.name] ?? (() => false);
  return (values) => {
    const completed = new Array<unknown>(values.length);
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      if (value == null) completed[i] = required ? missing() : null;
      else completed[i] = stands(value) ? value : serialized(type, value);
    }
    return completed;
  };
}

function serialized(type: GraphQLLeafType, value: unknown): unknown {
  const leaf: unknown = type.serialize(value);
  return leaf ?? missing();
}

/** Lists of one level are completed as one, and then taken apart again. */
export function completeList(complete: Complete, required: boolean): Complete {
  return (lists, run) => {
    const flat: unknown[] = [];
    for (const list of lists) {
      if (list == null) {
        if (required) missing();
      } else if (Array.isArray(list)) {
        for (const value of list) flat.push(value);
      } else {
        throw new Irregular('A list is no array.');
      }
    }
    refusePromises(flat);
    const completed = complete(flat, run);
    let start = 0;
    return lists.map((list) => {
      if (list == null) return null;
      const end = start + (list as unknown[]).length;
      const part = completed.slice(start, end);
      start = end;
      return part;
    });
  };
}

/** Resolvers promise a list rather than a list of promises, which would have to be waited for here one by one. */
function refusePromises(values: readonly unknown[]): void {
  if (!values.some((value) => value instanceof Promise)) return;
  Promise.allSettled(values);
  throw new Irregular('A list has promises in it.');
}

function isObject(value: unknown): boolean {
  return !(value instanceof Error) && !(value instanceof Promise);
}

export function completeObject(plan: ObjectPlan, required: boolean): Complete {
  return (values, run) => {
    const sources: unknown[] = [];
    const answers: Record<string, unknown>[] = [];
    const completed = new Array<unknown>(values.length);
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      if (value == null) {
        completed[i] = required ? missing() : null;
        continue;
      }
      if (!isObject(value)) throw new Irregular('A value is no object.');
      const answer = { ...plan.blank };
      sources.push(value);
      answers.push(answer);
      completed[i] = answer;
    }
    run.fill(plan, sources, answers);
    return completed;
  };
}

/** @param plans by the name of the type that a value says it is of. */
export function completeAbstract(plans: ReadonlyMap<string, ObjectPlan>, required: boolean): Complete {
  return (values, run) => {
    const groups = new Map<ObjectPlan, { sources: unknown[]; answers: Record<string, unknown>[] }>();
    const completed = values.map((value) => {
      if (value == null) return required ? missing() : null;
      const plan = isObject(value) && plans.get((value as { __typename: string }).__typename);
      if (!plan) throw new Irregular('A value is of none of the types that it may be of.');
      const group = groups.get(plan) ?? { sources: [], answers: [] };
      groups.set(plan, group);
      const answer = { ...plan.blank };
      group.sources.push(value);
      group.answers.push(answer);
      return answer;
    });
    for (const [plan, { sources, answers }] of groups) run.fill(plan, sources, answers);
    return completed;
  };
}
