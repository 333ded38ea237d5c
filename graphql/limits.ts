import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import type { Environment } from '@/domain/environment';

/** Codes of queries that are refused for what they would cost. */
export type RefusalCode =
  | 'TOO_MANY_TOKENS'
  | 'TOO_MANY_ALIASES'
  | 'TOO_MANY_DIRECTIVES'
  | 'TOO_MANY_REPETITIONS'
  | 'QUERY_TOO_DEEP'
  | 'QUERY_TOO_COSTLY';

export type Limits = Environment['limits'];

/** More directives than any page needs; each is looked at by several rules of validation. */
const DIRECTIVES = 50;
/** The same field written so often in one selection: validation compares each with each. */
const REPETITIONS = 20;
/** What introspection tools ask for goes deeper than data does, and its lists are short: it has a depth of its own. */
const INTROSPECTION_DEPTH = 20;
const INTROSPECTION: Record<string, string> = { __schema: '__Schema', __type: '__Type' };
/** How long a list is taken to be that has no page size. */
const LIST_SIZE = 5;
const PAGE_SIZE = 20;

function refusal(code: RefusalCode, what: string, found: number, limit: number): GraphQLError {
  return new GraphQLError(`The query has ${what} ${found}; at most ${limit} is allowed.`, {
    extensions: { code, found, limit, http: { status: 400 } },
  });
}

/**
 * Refuses a query that asks for too much, before anything is validated or read. What cannot be parsed, or does not fit
 * the schema, passes: it is refused, with a better explanation, by those who find that out anyway.
 * @throws GraphQLError with a RefusalCode.
 */
export function refuseExcess(
  schema: GraphQLSchema,
  request: { query: string; operationName?: string | null; variables?: Record<string, unknown> | null },
  limits: Limits,
): void {
  const document = parseWithin(request.query, limits);
  const operation = document && operationOf(document, request.operationName);
  if (operation) new Extents(schema, document, operation, limits).refuseExcess(request.variables ?? {});
}

/**
 * The document of a query's text; null where it cannot be parsed.
 * @throws GraphQLError with a RefusalCode where it is too long, or written so that validation would take long.
 */
export function parseWithin(query: string, limits: Limits): DocumentNode | null {
  const document = parseTokens(query, limits.tokens);
  if (document) checkWritten(document, limits);
  return document;
}

function parseTokens(query: string, tokens: number): DocumentNode | null {
  try {
    return parse(query, { maxTokens: tokens, noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError && error.message.includes('tokens. Parsing aborted')) {
      throw refusal('TOO_MANY_TOKENS', 'a number of tokens above', tokens, tokens);
    }
    return null;
  }
}

/** Counts what makes validation itself expensive. */
function checkWritten(document: DocumentNode, limits: Limits): void {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field: (field) => {
      if (field.alias) aliases += 1;
    },
    Directive: () => {
      directives += 1;
    },
    SelectionSet: (set) => {
      const repetitions = mostRepeated(set);
      if (repetitions > REPETITIONS) {
        throw refusal('TOO_MANY_REPETITIONS', 'one field written a number of times of', repetitions, REPETITIONS);
      }
    },
  });
  if (aliases > limits.aliases) throw refusal('TOO_MANY_ALIASES', 'a number of aliases of', aliases, limits.aliases);
  if (directives > DIRECTIVES)
    throw refusal('TOO_MANY_DIRECTIVES', 'a number of directives of', directives, DIRECTIVES);
}

function mostRepeated({ selections }: SelectionSetNode): number {
  const times = new Map<string, number>();
  for (const selection of selections) {
    const name = nameOf(selection);
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  return Math.max(0, ...times.values());
}

function nameOf(selection: SelectionNode): string {
  switch (selection.kind) {
    case Kind.FIELD:
      return `field ${selection.alias?.value ?? selection.name.value}`;
    case Kind.FRAGMENT_SPREAD:
      return `fragment ${selection.name.value}`;
    case Kind.INLINE_FRAGMENT:
      return `on ${selection.typeCondition?.name.value ?? ''}`;
  }
}

function operationOf(document: DocumentNode, name?: string | null): OperationDefinitionNode | null {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return operations.find((operation) => !name || operation.name?.value === name) ?? null;
}

type Extent = { depth: number; cost: number };

/** How many values of variables an operation is remembered to be within its limits for, and how long each may be. */
const REMEMBERED = { values: 1000, characters: 100 };

/** What an operation asks for, which may depend on its variables: they can say how long lists are. */
export class Extents {
  /** The variables that say how long a list is, once the operation was looked at. */
  private sizes: readonly string[] | null = null;
  /** The values of those that passed. */
  private readonly passed = new Set<string>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
    private readonly limits: Limits,
  ) {}

  /**
   * Refuses an operation that asks for too much with these variables, as they were given.
   * @throws GraphQLError with a RefusalCode.
   */
  refuseExcess(variables: Record<string, unknown>): void {
    if (this.sizes && this.passed.has(valuesOf(this.sizes, variables))) return;
    const { schema, document, operation, limits } = this;
    const estimate = new Estimate(schema, document, operation, variables, limits);
    const { depth, cost } = estimate.ofOperation();
    if (depth > limits.depth) throw refusal('QUERY_TOO_DEEP', 'a depth of', depth, limits.depth);
    if (cost > limits.cost) throw refusal('QUERY_TOO_COSTLY', 'an estimated cost of', cost, limits.cost);
    this.sizes ??= [...estimate.sizes];
    const values = valuesOf(this.sizes, variables);
    if (values.length <= REMEMBERED.characters && this.passed.size < REMEMBERED.values) this.passed.add(values);
  }
}

/** As a text. A variable that was not given differs from one that is null: the first has its default. */
function valuesOf(names: readonly string[], variables: Record<string, unknown>): string {
  return names.length === 0 ? '' : JSON.stringify(names.map((name) => (name in variables ? [variables[name]] : null)));
}

/** How deep an operation goes, and how many values it would answer if every list were as long as it may get. */
class Estimate {
  private readonly fragments: Map<string, FragmentDefinitionNode>;
  private readonly variables: Record<string, unknown>;
  /** Fragments are looked at once per page size, however often they are spread: spreads can double at every level. */
  private readonly known = new Map<string, Extent>();
  /** The variables that were looked at. */
  readonly sizes = new Set<string>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
    given: Record<string, unknown>,
    private readonly limits: Limits,
  ) {
    this.fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
      ),
    );
    const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    );
    this.variables = { ...Object.fromEntries(defaults), ...given };
  }

  ofOperation(): Extent {
    return this.ofSelections(this.operation.selectionSet, this.schema.getRootType(this.operation.operation), PAGE_SIZE);
  }

  /** @param size the page size of the connection that these selections are made on, where they are on one. */
  private ofSelections(set: SelectionSetNode, type: GraphQLNamedType | null | undefined, size: number): Extent {
    let depth = 0;
    let cost = 0;
    for (const selection of set.selections) {
      const extent = this.ofSelection(selection, type, size);
      depth = Math.max(depth, extent.depth);
      cost += extent.cost;
    }
    return { depth, cost };
  }

  private ofSelection(selection: SelectionNode, type: GraphQLNamedType | null | undefined, size: number): Extent {
    switch (selection.kind) {
      case Kind.FIELD:
        return this.ofField(selection, type, size);
      case Kind.INLINE_FRAGMENT: {
        const condition = selection.typeCondition && this.schema.getType(selection.typeCondition.name.value);
        return this.ofSelections(selection.selectionSet, condition ?? type, size);
      }
      case Kind.FRAGMENT_SPREAD:
        return this.ofFragment(selection.name.value, size);
    }
  }

  private ofFragment(name: string, size: number): Extent {
    const key = `${name} ${size}`;
    const known = this.known.get(key);
    if (known) return known;
    // Stands for the fragment while it is looked at, so that one that spreads itself comes to an end.
    this.known.set(key, { depth: 0, cost: 0 });
    const fragment = this.fragments.get(name);
    const extent = fragment
      ? this.ofSelections(fragment.selectionSet, this.schema.getType(fragment.typeCondition.name.value), size)
      : { depth: 0, cost: 0 };
    this.known.set(key, extent);
    return extent;
  }

  private ofField(field: FieldNode, parent: GraphQLNamedType | null | undefined, size: number): Extent {
    if (!field.selectionSet) return { depth: 1, cost: 1 };
    const introspection = INTROSPECTION[field.name.value];
    if (introspection) return this.ofIntrospection(field.selectionSet, introspection);
    const definition =
      parent && (isObjectType(parent) || isInterfaceType(parent)) ? parent.getFields()[field.name.value] : undefined;
    const type = definition && getNamedType(definition.type);
    if (!definition || !type) return { depth: 1, cost: 1 };
    const connection = type.name.endsWith('Connection');
    const inside = this.ofSelections(field.selectionSet, type, connection ? this.pageSize(field) : PAGE_SIZE);
    const times = isListType(getNullableType(definition.type)) ? this.length(field, parent, size) : 1;
    return { depth: 1 + inside.depth, cost: times * (1 + inside.cost) };
  }

  private ofIntrospection(set: SelectionSetNode, type: string): Extent {
    const inside = this.ofSelections(set, this.schema.getType(type), PAGE_SIZE);
    if (inside.depth > INTROSPECTION_DEPTH) {
      throw refusal('QUERY_TOO_DEEP', 'an introspection depth of', inside.depth, INTROSPECTION_DEPTH);
    }
    return { depth: 1, cost: inside.cost };
  }

  private pageSize(field: FieldNode): number {
    const first = this.number(field, 'first');
    const last = this.number(field, 'last');
    // Larger pages are refused with the name of their argument, which says more than a cost.
    return Math.min(first ?? last ?? PAGE_SIZE, this.limits.pageSize);
  }

  private length(field: FieldNode, parent: GraphQLNamedType | null | undefined, size: number): number {
    if (parent?.name.endsWith('Connection')) return size;
    if (parent?.name.startsWith('__')) return 1;
    const limit = this.number(field, 'limit');
    const ids = this.argument(field, 'ids');
    return Math.min(Array.isArray(ids) ? ids.length : (limit ?? LIST_SIZE), this.limits.pageSize);
  }

  private number(field: FieldNode, name: string): number | undefined {
    const value = this.argument(field, name);
    return typeof value === 'number' ? Math.max(0, value) : undefined;
  }

  private argument(field: FieldNode, name: string): unknown {
    const argument = field.arguments?.find((candidate) => candidate.name.value === name);
    if (!argument) return undefined;
    visit(argument.value, { Variable: ({ name: { value } }) => void this.sizes.add(value) });
    return valueFromASTUntyped(argument.value, this.variables);
  }
}
