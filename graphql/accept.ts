import Negotiator from 'negotiator';

const JSON_TYPES = ['application/json', 'application/graphql-response+json'];

/** Whether who asks with this Accept wants HTML first, as a browser does; programs ask for JSON or for anything. */
export function prefersHtml(accept: string | null | undefined): boolean {
  // What names no text at all, as most programs do not, need not be weighed.
  if (!accept?.includes('text/')) return false;
  return new Negotiator({ headers: { accept } }).mediaType([...JSON_TYPES, 'text/html']) === 'text/html';
}

/** The forms of an answer, as content types. */
const FORMS = ['application/json; charset=utf-8', 'application/graphql-response+json; charset=utf-8'];

/** The form for who asks with this Accept; null where none of ours is accepted. */
export function formOf(accept: string | undefined): string | null {
  if (!accept || accept === '*/*' || accept === 'application/json') return FORMS[0]!;
  return new Negotiator({ headers: { accept } }).mediaType(FORMS) ?? null;
}
