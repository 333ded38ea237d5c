import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { observed } from '@/domain/observation/observer';
import type { Context } from '../context';
import { schema } from '../schema';
import { Irregular } from './complete';
import { type Plan, planOperation, Unplanned } from './plan';
import { runPlan } from './run';

/** How many plans an operation has at most: one for each combination of what its @skip and @include depend on. */
const VARIANTS = 32;

/** An operation that fits the schema, with all that can be known before its variables are given. */
export class PreparedOperation {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly conditions: readonly string[];
  /** How many fields its plans have. */
  size = 0;
  private readonly plans = new Map<string, Plan | Unplanned>();

  /** @param document one that fits the schema. */
  constructor(
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
  ) {
    const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
    this.conditions = conditionsOf(document);
  }

  /**
   * The operation's answer, of plain objects.
   * @throws what a resolver throws, Irregular or Unplanned: the answer is another one then, and graphql-js gives it.
   */
  async run(given: Record<string, unknown>, context: Context): Promise<Record<string, unknown>> {
    const { coerced } = getVariableValues(schema, this.operation.variableDefinitions ?? [], given);
    if (!coerced) throw new Irregular('A variable is not of its type.');
    const name = this.operation.name?.value ?? 'unnamed';
    return observed({ kind: 'operation', name }, async () => runPlan(this.planFor(coerced), coerced, context));
  }

  private planFor(variables: Record<string, unknown>): Plan {
    const variant = this.conditions.map((name) => Number(variables[name])).join();
    let plan = this.plans.get(variant);
    if (!plan) {
      if (this.plans.size >= VARIANTS) throw new Unplanned('The operation has too many variants.');
      plan = this.plan(variables);
      this.size += 'size' in plan ? plan.size : 0;
      this.plans.set(variant, plan);
    }
    if (plan instanceof Unplanned) throw plan;
    return plan;
  }

  private plan(variables: Record<string, unknown>): Plan | Unplanned {
    try {
      return planOperation({ schema, fragments: this.fragments, variables }, this.operation);
    } catch (error) {
      if (error instanceof Unplanned) return error;
      throw error;
    }
  }
}

/** The variables that decide which fields are answered. */
function conditionsOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: (directive) => {
      for (const { value } of directive.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
