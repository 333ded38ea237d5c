/**
 * Called by Next once in each process that serves, before it answers anything. server/main.mjs finds here what stands
 * before Next: bundled by Next itself, so that both use the same schema, loaders and connections, and nothing is
 * compiled while serving (docs/decisions/0111).
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startObserving } = await import('./server/observing');
  globalThis.mawqifLastWords = await startObserving();
  globalThis.mawqifFront = async (next, buildId) => (await import('./server/start')).startFront(next, buildId);
}
