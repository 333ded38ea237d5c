import {
  defaultFieldResolver,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getArgumentValues,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { Context } from '../context';
import { collectFields, type Selections } from './collect';
import { type Complete, completeAbstract, completeLeaf, completeList, completeObject, Irregular } from './complete';
import { both, type Listed, listedBy, manyOf, NOTHING, type ResolveMany, type Selected } from './many';

export type Arguments = Record<string, unknown>;
type Resolver = GraphQLFieldResolver<unknown, Context, Arguments>;

/** Where a field's values come from. */
export type Source =
  | { kind: 'constant'; value: unknown }
  | { kind: 'property'; name: string }
  | { kind: 'one'; resolve: Resolver }
  | { kind: 'many'; resolve: ResolveMany<unknown, unknown, unknown> };

export type FieldPlan = {
  /** The key of the field's values in the answer. */
  key: string;
  name: string;
  source: Source;
  readArguments: (variables: Record<string, unknown>) => Arguments;
  /** What is selected on the values, where these are objects of one type, and their plan. */
  selected: Selected;
  below: ObjectPlan | null;
  /** The list that it is, if it is one. */
  listed: Listed | null;
  complete: Complete;
};

/** What is answered of objects of one type. */
export type ObjectPlan = {
  fields: FieldPlan[];
  /** An answer with all its keys in their order, before its values are known. */
  blank: Record<string, null>;
};

/** The plan of a whole operation, and how many fields it has. */
export type Plan = ObjectPlan & { size: number };

/** What is planned, and how many fields were so far. */
type Planning = Selections & { fields: number };

/** Fragments make a short query long: beyond so many fields it is not worth the memory. */
const LARGEST = 3000;

/** A query that cannot be planned, such as one about the schema: graphql-js answers it. */
export class Unplanned extends Irregular {
  override name = 'Unplanned';
}

/**
 * Plans an operation that fits the schema. Fields that @skip or @include leave out for these variables are not in it.
 * @throws Unplanned where graphql-js must answer.
 */
export function planOperation(of: Selections, operation: OperationDefinitionNode): Plan {
  const root = of.schema.getRootType(operation.operation);
  if (!root || operation.operation !== 'query') throw new Unplanned('Only queries are planned.');
  const planning = { ...of, fields: 0 };
  const plan = planObject(planning, root, [operation.selectionSet]);
  return { ...plan, size: planning.fields };
}

function planObject(of: Planning, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): ObjectPlan {
  const collected = [...collectFields(of, type, sets)];
  of.fields += collected.length;
  if (of.fields > LARGEST) throw new Unplanned('The query has too many fields.');
  const fields = collected.map(([key, nodes]) => planField(of, type, key, nodes));
  return { fields, blank: Object.fromEntries(fields.map(({ key }) => [key, null])) };
}

function planField(of: Planning, parent: GraphQLObjectType, key: string, nodes: FieldNode[]): FieldPlan {
  const [node] = nodes;
  const { value: name } = node!.name;
  if (name === '__typename') {
    const source = { kind: 'constant', value: parent.name } as const;
    return { key, name, source, readArguments: () => ({}), ...LEAF, listed: null, complete: (values) => [...values] };
  }
  const field = parent.getFields()[name];
  if (!field) throw new Unplanned(`${parent.name} has no field ${name} that is planned.`);
  const source = sourceOf(field);
  return {
    key,
    name,
    source,
    readArguments: argumentsOf(field, node!),
    ...planType(of, field.type, nodes),
    listed: listedBy(field),
  };
}

function sourceOf(field: GraphQLField<unknown, unknown>): Source {
  const { name, resolve } = field;
  if (!resolve || resolve === defaultFieldResolver) return { kind: 'property', name };
  const many = manyOf(field);
  return many ? { kind: 'many', resolve: many } : { kind: 'one', resolve: resolve as Resolver };
}

function argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): FieldPlan['readArguments'] {
  if (node.arguments?.some(({ value }) => hasVariable(value))) {
    return (variables) => getArgumentValues(field, node, variables);
  }
  const constant: Arguments = getArgumentValues(field, node);
  return () => constant;
}

function hasVariable(value: ValueNode): boolean {
  switch (value.kind) {
    case Kind.VARIABLE:
      return true;
    case Kind.LIST:
      return value.values.some(hasVariable);
    case Kind.OBJECT:
      return value.fields.some((field) => hasVariable(field.value));
    default:
      return false;
  }
}

type Planned = Pick<FieldPlan, 'complete' | 'selected' | 'below'>;

const LEAF = { selected: NOTHING, below: null };

function planType(of: Planning, type: GraphQLOutputType, nodes: readonly FieldNode[]): Planned {
  const required = isNonNullType(type);
  const inner = required ? type.ofType : type;
  if (isLeafType(inner)) return { complete: completeLeaf(inner, required), ...LEAF };
  if (isListType(inner)) {
    const { complete, ...rest } = planType(of, inner.ofType, nodes);
    return { complete: completeList(complete, required), ...rest };
  }
  return planComposite(of, inner as GraphQLCompositeType, nodes, required);
}

function planComposite(
  of: Planning,
  type: GraphQLCompositeType,
  nodes: readonly FieldNode[],
  required: boolean,
): Planned {
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  if (isObjectType(type)) {
    const plan = planObject(of, type, sets);
    return { complete: completeObject(plan, required), selected: selectedBy(plan), below: plan };
  }
  if (!isAbstractType(type) || type.resolveType) throw new Unplanned(`${type} tells its types apart by itself.`);
  const possible = of.schema.getPossibleTypes(type);
  const plans = new Map(possible.map((one) => [one.name, planObject(of, one, sets)]));
  return { complete: completeAbstract(plans, required), ...LEAF };
}

/** A field may be asked for several times, under other keys. */
function selectedBy({ fields }: ObjectPlan): Selected {
  const found = new Map<string, Selected>();
  for (const { name, selected } of fields) found.set(name, both(found.get(name), selected));
  return found;
}
