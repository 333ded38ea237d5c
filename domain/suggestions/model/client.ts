import { z } from 'zod';
import { StateError, type StateErrorCode } from '../../editing/errors';
import type { Environment } from '../../environment';
import { ANSWER_SCHEMA, claimsOfAnswer, type ProposedClaim, parsedAs } from './answer';

export type ModelSettings = NonNullable<Environment['model']>;

/** The most that is read of an answer, in bytes. */
const MOST_BYTES = 4_000_000;

/** What answers of other servers mean to a coder: whether to wait, or to tell somebody. */
const REFUSALS: ReadonlyMap<number, StateErrorCode> = new Map([
  [429, 'MODEL_BUSY'],
  [503, 'MODEL_BUSY'],
  [401, 'MODEL_DENIED'],
  [403, 'MODEL_DENIED'],
  [404, 'MODEL_DENIED'],
]);

const completion = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) });

/**
 * Asks a model that speaks OpenAI's protocol of chat completions. Redirects are not followed: texts go where the operator
 * said and nowhere else.
 * @throws StateError MODEL_UNREACHABLE, MODEL_BUSY, MODEL_SLOW, MODEL_DENIED, MODEL_UNUSABLE.
 */
export async function askModel(
  { url, key, name, timeout }: ModelSettings,
  prompt: { system: string; user: string },
): Promise<ProposedClaim[]> {
  const body = await fetchText(`${url}/chat/completions`, timeout, {
    method: 'POST',
    redirect: 'error',
    headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
    body: JSON.stringify({
      model: name,
      temperature: 0,
      messages: [
        { role: 'system', content: prompt.system },
        { role: 'user', content: prompt.user },
      ],
      response_format: { type: 'json_schema', json_schema: { name: 'claims', strict: true, schema: ANSWER_SCHEMA } },
    }),
  });
  const answered = parsedAs(completion, body);
  const claims = answered && claimsOfAnswer(answered.choices[0]!.message.content);
  if (claims === null) throw new StateError('MODEL_UNUSABLE');
  return claims;
}

async function fetchText(address: string, timeout: number, request: RequestInit): Promise<string> {
  const signal = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(address, { ...request, signal });
    if (!response.ok || !response.body) throw new StateError(REFUSALS.get(response.status) ?? 'MODEL_UNREACHABLE');
    return await textOf(response.body);
  } catch (error) {
    // Where it was sent and why it failed is the operator's to know, not the coder's.
    throw error instanceof StateError ? error : new StateError(signal.aborted ? 'MODEL_SLOW' : 'MODEL_UNREACHABLE');
  }
}

async function textOf(body: ReadableStream<Uint8Array>): Promise<string> {
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.length;
    if (bytes > MOST_BYTES) {
      await reader.cancel();
      throw new StateError('MODEL_UNUSABLE');
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts).toString('utf8');
}
