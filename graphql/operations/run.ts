import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context';
import { Irregular } from './complete';
import type { Arguments, FieldPlan, ObjectPlan } from './plan';

/** Resolvers that look at the query itself are answered by graphql-js, which has it at hand. */
const NO_INFO = new Proxy({} as GraphQLResolveInfo, {
  get: () => {
    throw new Irregular('A resolver looks at the query.');
  },
});

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

/**
 * Answers a planned query, level by level: a field is resolved and completed for all objects of its level before the
 * next is, so that what many rows refer to is asked for at once, without a promise and a turn of the event loop for each.
 * The answer is of plain objects.
 * @throws whatever a resolver throws, or Irregular: the answer would have errors, which graphql-js words and places.
 */
export function runPlan(
  plan: ObjectPlan,
  variables: Record<string, unknown>,
  context: Context,
): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const answer = { ...plan.blank };
    const run = new Run(variables, context, () => resolve(answer), reject);
    run.start(() => run.fill(plan, [undefined], [answer]));
  });
}

export class Run {
  /** How many fields are waited for. */
  private waiting = 1;

  constructor(
    private readonly variables: Record<string, unknown>,
    private readonly context: Context,
    private readonly done: () => void,
    private readonly fail: (error: unknown) => void,
  ) {}

  /** Does the first work of a run, or that which a promise was waited for, and ends the run where nothing is left. */
  start(work: () => void): void {
    try {
      work();
      this.waiting -= 1;
      if (this.waiting === 0) this.done();
    } catch (error) {
      this.fail(error);
    }
  }

  /** Fills in the fields of answers from the objects they are about. */
  fill(plan: ObjectPlan, sources: readonly unknown[], answers: readonly Record<string, unknown>[]): void {
    if (sources.length === 0) return;
    for (const field of plan.fields) {
      const values = this.resolve(field, sources);
      if (!isPromise(values)) {
        this.place(field, values, answers);
        continue;
      }
      this.waiting += 1;
      values.then(
        (found) => this.start(() => this.place(field, found as readonly unknown[], answers)),
        (error: unknown) => this.fail(error),
      );
    }
  }

  private place(
    { key, complete }: FieldPlan,
    values: readonly unknown[],
    answers: readonly Record<string, unknown>[],
  ): void {
    const completed = complete(values, this);
    for (let i = 0; i < answers.length; i++) answers[i]![key] = completed[i];
  }

  private resolve(field: FieldPlan, sources: readonly unknown[]): readonly unknown[] | PromiseLike<readonly unknown[]> {
    const { source } = field;
    const { context } = this;
    switch (source.kind) {
      case 'constant':
        return sources.map(() => source.value);
      case 'many':
        return source.resolve(sources, field.readArguments(this.variables), context, field.selected, {
          plan: field.below,
          variables: this.variables,
        });
      case 'one': {
        const args = field.readArguments(this.variables);
        return together(sources, (parent) => source.resolve(parent, args, context, NO_INFO));
      }
      case 'property':
        return together(sources, (parent) => {
          const value = (parent as Record<string, unknown> | undefined)?.[source.name];
          return typeof value === 'function' ? this.call(field, parent, source.name) : value;
        });
    }
  }

  /** Values that are functions are called, as by graphql-js. */
  private call(field: FieldPlan, parent: unknown, name: string): unknown {
    const methods = parent as Record<string, (args: Arguments, context: Context, info: GraphQLResolveInfo) => unknown>;
    return methods[name]!(field.readArguments(this.variables), this.context, NO_INFO);
  }
}

/** Reads a value of each source; a promise of all where one of them is a promise. */
function together(sources: readonly unknown[], read: (source: unknown) => unknown): unknown[] | Promise<unknown[]> {
  const values: unknown[] = [];
  let promised = false;
  try {
    for (const source of sources) {
      const value = read(source);
      if (isPromise(value)) promised = true;
      values.push(value);
    }
  } catch (error) {
    // What was promised before is waited for by nobody now, and must not end the process where it fails too.
    Promise.allSettled(values);
    throw error;
  }
  return promised ? Promise.all(values) : values;
}
