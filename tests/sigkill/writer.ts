import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** A write that the server said it had done. */
export type Acknowledged = { key: string; slug: string; reviewed: boolean };

const CREATE = `mutation ($article: String!, $claim: ClaimInput!, $key: String!) {
  claimCreate(article: $article, claim: $claim, idempotencyKey: $key) { claim { slug version } errors { code message } }
}`;
const REVIEW = `mutation ($slug: String!, $version: Int!, $key: String!) {
  claimSetStatus(slug: $slug, version: $version, status: REVIEWED, idempotencyKey: $key) {
    claim { slug version } errors { code message }
  }
}`;

type Claim = { slug: string; version: number };
type Answer = { data?: Record<string, { claim: Claim | null; errors: { code: string; message: string }[] }> | null };

/** Somebody who codes by the API of a server that may die at any moment: what was not answered is sent again under its name. */
export class Writer {
  readonly acknowledged: Acknowledged[] = [];
  /** Every name that was ever sent, answered or not. */
  readonly sent: string[] = [];

  constructor(
    private readonly to: { url: string; apiKey: string; article: string; language: string; topics: [string, string] },
    private readonly analyst: string,
  ) {}

  /** Makes claims, and lets every second one count, until it is told to stop. */
  async work(stopped: () => boolean): Promise<void> {
    for (let count = 0; !stopped(); count++) {
      const key = randomUUID();
      this.sent.push(key);
      const claim = await this.send('claimCreate', CREATE, { article: this.to.article, claim: this.claimOf(key), key });
      const done: Acknowledged = { key, slug: claim.slug, reviewed: false };
      this.acknowledged.push(done);
      if (count % 2 === 1) continue;
      await this.send('claimSetStatus', REVIEW, { ...claim, key: `review ${key}` });
      done.reviewed = true;
    }
  }

  private claimOf(key: string) {
    return {
      analyst: this.analyst,
      speech: 'DIRECT',
      kind: 'DEMAND',
      paraphrase: [{ language: 'en', text: key }],
      passages: [{ language: this.to.language, start: 0, end: 12 }],
      stances: this.to.topics.map((topic, index) => ({ topic, value: 2 - index })),
    };
  }

  /** Sends a write until it is answered. @throws Error where it is refused. */
  private async send(mutation: string, query: string, variables: object): Promise<Claim> {
    for (;;) {
      const answer = await this.post({ query, variables }).catch(() => null);
      const result = answer?.data?.[mutation];
      if (result?.claim) return result.claim;
      if (result?.errors.length) throw new Error(`${mutation}: ${JSON.stringify(result.errors)}`);
      await pause(50);
    }
  }

  private async post(body: object): Promise<Answer> {
    const response = await fetch(this.to.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.to.apiKey}` },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
    return (await response.json()) as Answer;
  }
}
