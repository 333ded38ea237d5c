import { createHash } from 'node:crypto';
import { print } from 'graphql';

/**
 * A code generator's plugin: the texts of our own operations by their hashes, each with the fragments it uses, so that
 * they can be asked for by hash from the first request on.
 */
export function plugin(_schema, documents) {
  const definitions = documents.flatMap(({ document }) => document.definitions);
  const fragments = new Map(
    definitions.filter(({ kind }) => kind === 'FragmentDefinition').map((fragment) => [fragment.name.value, fragment]),
  );
  const entries = definitions
    .filter(({ kind }) => kind === 'OperationDefinition')
    .map((operation) => {
      const text = print({ kind: 'Document', definitions: [operation, ...fragmentsOf(operation, fragments)] });
      return [createHash('sha256').update(text).digest('hex'), text];
    });
  return `/** The texts of our own operations, by their SHA-256. */\nexport const manifest: Record<string, string> = ${JSON.stringify(
    Object.fromEntries(entries),
    null,
    2,
  )};\n`;
}

/** The fragments that an operation spreads, and those that these spread. */
function fragmentsOf(operation, fragments) {
  const found = new Set();
  const look = (node) => {
    for (const selection of node.selectionSet?.selections ?? []) {
      if (selection.kind !== 'FragmentSpread') {
        look(selection);
        continue;
      }
      const fragment = fragments.get(selection.name.value);
      if (!fragment || found.has(fragment)) continue;
      found.add(fragment);
      look(fragment);
    }
  };
  look(operation);
  return found;
}
