import Negotiator from 'negotiator';
import { answer, preflight } from '@/graphql/http';
import { explorerPage } from './explorer';

const JSON_TYPES = ['application/json', 'application/graphql-response+json'];

/** A browser that is led here asks for HTML first; programs ask for JSON or for anything. */
function prefersHtml(request: Request): boolean {
  const accept = request.headers.get('accept');
  if (!accept) return false;
  return new Negotiator({ headers: { accept } }).mediaType([...JSON_TYPES, 'text/html']) === 'text/html';
}

export function GET(request: Request): Response | Promise<Response> {
  return prefersHtml(request) ? explorerPage() : answer(request);
}

export const HEAD = GET;
export const POST = answer;
// Apollo Server refuses these, with a code and the methods that are allowed.
export const PUT = answer;
export const PATCH = answer;
export const DELETE = answer;
export const OPTIONS = preflight;
