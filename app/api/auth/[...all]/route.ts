import { authentication } from '@/domain/accounts/process';

/** What people sign in and out with: the part of better-auth that is reachable over HTTP (docs/decisions/0160). */
async function answer(request: Request): Promise<Response> {
  const response = await (await authentication()).handler(request);
  const headers = new Headers(response.headers);
  headers.set('cache-control', 'no-store');
  return new Response(response.body, { status: response.status, headers });
}

export const GET = answer;
export const POST = answer;
