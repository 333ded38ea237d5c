import { checkHealth } from '@/graphql/health';

export const dynamic = 'force-dynamic';

/** For load balancers and monitors: 200 while the database answers, 503 while it does not. */
export async function GET(): Promise<Response> {
  const healthy = await checkHealth();
  return Response.json(
    { status: healthy ? 'ok' : 'unavailable', database: healthy ? 'ok' : 'unreachable' },
    { status: healthy ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}
