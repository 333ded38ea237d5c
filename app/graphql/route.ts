import { answer, preflight } from '@/graphql/http';

export const GET = answer;
export const HEAD = answer;
export const POST = answer;
// Apollo Server refuses these, with a code and the methods that are allowed.
export const PUT = answer;
export const PATCH = answer;
export const DELETE = answer;
export const OPTIONS = preflight;
