import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Revision } from '@/domain/revision/data';
import { RevisionStore } from '@/domain/revision/kept';
import type { Asked } from './asked';
import type { HttpAnswer } from './exchange';

/** How much text of requests is remembered, in characters, so that one that comes again need not be read. */
const REQUESTS = 8_000_000;

/** What an answer takes beyond its bytes: it is also kept compressed, for those who take it so. */
const COMPRESSED = 0.4;

/** Answers without errors, kept as long as the content they were read from stands. */
export class KeptAnswers {
  private readonly answers: RevisionStore<HttpAnswer>;
  /** What a request asks, by its text. */
  private readonly names = new LRUCache<string, string>({
    maxSize: REQUESTS,
    sizeCalculation: (name, request) => name.length + request.length,
  });

  /** @param bytes how much is kept. */
  constructor(bytes: number) {
    this.answers = new RevisionStore(bytes);
  }

  /** The answer to a request that came before, by its text alone. */
  find(request: string, revision: Revision): HttpAnswer | undefined {
    const name = this.names.get(request);
    return name === undefined ? undefined : this.answers.peek(name, revision);
  }

  /**
   * The kept answer to what is asked, or the one that `make` makes now.
   * @param form the content type of the answer.
   */
  async get(
    { request, asked, form }: { request: string; asked: Asked; form: string },
    revision: Revision,
    make: () => Promise<HttpAnswer>,
  ): Promise<HttpAnswer> {
    const name = nameOf(asked, form);
    // Text that comes with its hash is remembered by it each time it comes, which takes reading.
    if (!asked.registers) this.names.set(request, name);
    let made: HttpAnswer | undefined;
    const kept = await this.answers.get(name, revision, async () => {
      made = await make();
      if (!isComplete(made)) return null;
      const body = Buffer.from(made.body!);
      return { value: { ...made, body, encoded: new Map() }, bytes: Math.ceil(body.length * (1 + COMPRESSED)) };
    });
    return kept ?? made ?? make();
  }
}

/** Whether an answer has all that was asked for. Apollo Server puts errors first. */
export function isComplete({ status, body }: HttpAnswer): boolean {
  return status === 200 && body !== null && body.slice(0, DATA.length).toString() === DATA;
}

const DATA = '{"data":';

/** The same for the same question in the same form, however it was sent. */
function nameOf({ query, operationName, variables }: Asked, form: string): string {
  const question = JSON.stringify([form, operationName, variables, query], sorted);
  return createHash('sha256').update(question).digest('base64url');
}

function sorted(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
