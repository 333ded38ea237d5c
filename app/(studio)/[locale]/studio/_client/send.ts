import type { TypedDocumentString } from '@/generated/graphql/documents';

/** Why nothing is known of what became of a request: words for each stand in messages (`studio.sending`). */
export type SendFailure = 'offline' | 'signed-out' | 'busy' | 'server';

/** A request that was not answered as it should be. What a mutation refuses is no such failure: it stands in its data. */
export class SendError extends Error {
  override name = 'SendError';
  constructor(readonly kind: SendFailure) {
    super(kind);
  }
}

type Answer<Data> = { data?: Data | null; errors?: { extensions?: { code?: string } }[] };

/** Codes by which the server says that nobody is signed in. */
const SIGNED_OUT = new Set(['NOT_SIGNED_IN', 'KEY_INVALID']);

/**
 * Sends a document as whoever is signed in in this browser.
 * @param signal ends the waiting; the server may have done it nevertheless.
 * @throws SendError
 */
export async function send<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify({ query: document.toString(), variables }),
    credentials: 'same-origin',
    signal: signal ?? null,
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new SendError('offline');
  });
  const answer = (await response.json().catch(() => null)) as Answer<Data> | null;
  const code = answer?.errors?.[0]?.extensions?.code;
  if (code && SIGNED_OUT.has(code)) throw new SendError('signed-out');
  if (response.status === 429 || response.status === 503) throw new SendError('busy');
  if (!answer?.data || answer.errors) throw new SendError('server');
  if (saysSignedOut(answer.data)) throw new SendError('signed-out');
  return answer.data;
}

/** Whether a mutation refused because the session has ended meanwhile. */
function saysSignedOut(data: unknown): boolean {
  return Object.values(data as Record<string, { errors?: { code: string }[] } | null>).some(
    (payload) => Array.isArray(payload?.errors) && payload.errors.some(({ code }) => SIGNED_OUT.has(code)),
  );
}
