import { parse, print, stripIgnoredCharacters } from 'graphql';
import type { TypedDocumentString } from '@/generated/graphql/documents';

/** Values of a query's variables, as JSON holds them. */
export type Variables = Record<string, unknown>;

/** A document as one reads it and sends it: the operation with every fragment it spreads, each once. */
export function documentText(document: TypedDocumentString<unknown, never>): string {
  return print(parse(document.toString()));
}

/** Variables as one reads them. What is not set is left out, as it is when they are sent. */
export function variablesText(variables: Variables): string {
  return JSON.stringify(variables, null, 2);
}

/**
 * The address that opens a query in the explorer, ready to run. It stands behind the #, which is never sent: a server
 * refuses an address beyond a few kilobytes (docs/decisions/0085).
 */
export function explorerAddress(query: string, variables?: Variables): string {
  const parameters = new URLSearchParams({ query, ...(variables && { variables: JSON.stringify(variables) }) });
  return `/graphql#${parameters}`;
}

/** The command that asks the query from a shell. */
export function curlCommand(endpoint: string, query: string, variables: Variables): string {
  const body = JSON.stringify({ query: stripIgnoredCharacters(query), variables });
  return `curl ${quoted(endpoint)} \\\n  -H 'content-type: application/json' \\\n  -d ${quoted(body)}`;
}

/** A word of a POSIX shell: within single quotes everything stands for itself but the quote. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
