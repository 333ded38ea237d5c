import { type DocumentNode, Kind, type OperationDefinitionNode, OperationTypeNode, validate } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Context } from '../context';
import { Extents, type Limits, parseWithin } from '../limits';
import { schema } from '../schema';
import { PreparedOperation } from './prepared';

/** What a stranger asks. */
export type Question = { query: string; operationName: string | null; variables: Record<string, unknown> };

type Prepared = { operation: PreparedOperation; extents: Extents };

/** How much memory prepared operations may take, in bytes, by estimate: of each character and of each field of a plan. */
const LARGEST = 32_000_000;
const BYTES = { character: 10, field: 800 };

/** The operations of strangers, kept prepared by their text; those that were not asked for longest go first. */
export class ForeignOperations {
  private readonly kept = new LRUCache<string, Prepared>({ maxSize: LARGEST });

  constructor(private readonly limits: Limits) {}

  /**
   * What a question is answered with where nothing is wrong with it; null where its query is not one to be run here.
   * @throws what keeps the question from being answered: a refusal, what a resolver throws, or Irregular.
   */
  async answer(question: Question, context: Context): Promise<Record<string, unknown> | null> {
    const key = `${question.operationName ?? ''} ${question.query}`;
    const known = this.kept.get(key);
    const prepared = known ?? this.prepare(question);
    if (!prepared) return null;
    const { operation, extents } = prepared;
    const planned = operation.size;
    try {
      extents.refuseExcess(question.variables);
      return await operation.run(question.variables, context);
    } finally {
      if (!known || operation.size !== planned) {
        this.kept.set(key, prepared, { size: key.length * BYTES.character + operation.size * BYTES.field });
      }
    }
  }

  private prepare({ query, operationName }: Question): Prepared | null {
    try {
      const document = parseWithin(query, this.limits);
      const operation = document && onlyOperation(document, operationName);
      if (!document || operation?.operation !== OperationTypeNode.QUERY || validate(schema, document).length > 0)
        return null;
      return {
        operation: new PreparedOperation(document, operation),
        extents: new Extents(schema, document, operation, this.limits),
      };
    } catch {
      return null;
    }
  }
}

function onlyOperation(document: DocumentNode, name: string | null): OperationDefinitionNode | null {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const named = name === null ? operations : operations.filter((operation) => operation.name?.value === name);
  return named.length === 1 ? named[0]! : null;
}
