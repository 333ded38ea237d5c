import { readEnvironment } from '@/domain/environment';
import { currentRevision } from '@/domain/revision/current';
import { execute } from '@/graphql/in-process/execute';
import { executeAs } from '@/graphql/in-process/execute-as';
import { createFront } from './front';
import type { Handler } from './handler';

declare global {
  /** Set by instrumentation.ts, called by server/main.mjs. */
  var mawqifFront: ((next: Handler, buildId: string) => Promise<Handler>) | undefined;
  /** Sends what is still to be told of what was done. */
  var mawqifLastWords: (() => Promise<void>) | undefined;
}

/** What stands before Next in this process, for its environment. */
export function startFront(next: Handler, buildId: string): Handler {
  globalThis.mawqifInProcess = { execute, executeAs };
  const { cacheBytes, publicUrl, proxies } = readEnvironment();
  return createFront({
    next,
    writer: () => import('@/app/[locale]/written'),
    revision: currentRevision,
    maxBytes: cacheBytes,
    proxies,
    edition: `${buildId} ${publicUrl}`,
  });
}
