import { setTimeout as pause } from 'node:timers/promises';
import type { Cluster, Server } from './cluster';

/** What happened in one phase of the trial. */
export type Phase = {
  name: string;
  requests: number;
  /** Answers that were not 200, and connections that broke. */
  errors: string[];
  writes: number;
  /** Answers that did not show a write that was acknowledged before they were asked for. */
  stale: number;
  /** Transactions that each server ran. */
  primary: number;
  replica: number;
};

const READERS = 6;

const QUERY = `{
  claims(first: 20) { nodes { paraphrase { text } analyst { name { text } perspective { slug } } article { title { text } }
    stances { value topic { slug } } } }
  topics { nodes { slug sides { mean { value n } } } }
}`;

const NAME = '{ outlets(filter: { slugs: ["aljazeera-net"] }) { nodes { name(locale: EN) { text } } } }';

/** Reads from every web process without a pause, writes now and then, and looks whether each sees what was written. */
export class Trial {
  private written = 0;

  constructor(
    private readonly cluster: Cluster,
    private readonly origins: readonly string[],
  ) {}

  /** @param then what befalls the servers while the load runs. */
  async phase(name: string, seconds: number, then: () => Promise<void> = async () => {}): Promise<Phase> {
    const { primary, replica } = this.cluster;
    const phase: Phase = { name, requests: 0, errors: [], writes: 0, stale: 0, primary: 0, replica: 0 };
    const before = [await transactions(primary), await transactions(replica)];
    const until = performance.now() + seconds * 1000;
    const readers = Array.from({ length: READERS }, (_, number) => this.read(phase, number, until));
    await Promise.all([...readers, this.write(phase, until), then()]);
    const after = [await transactions(primary), await transactions(replica)];
    // A server that was started anew counts from nothing.
    phase.primary = after[0]! - before[0]!;
    phase.replica = after[1]! < before[1]! ? after[1]! : after[1]! - before[1]!;
    return phase;
  }

  private async read(phase: Phase, number: number, until: number): Promise<void> {
    for (let turn = number; performance.now() < until; turn++) {
      const origin = this.origins[turn % this.origins.length]!;
      await this.get(phase, `${origin}/graphql?query=${encodeURIComponent(QUERY)}`);
    }
  }

  /** By hand, as somebody would who repairs a name: the database itself tells that its content is another. */
  private async write(phase: Phase, until: number): Promise<void> {
    for (; performance.now() < until; await pause(100)) {
      const name = `Written ${++this.written}`;
      await this.cluster.primary.ask(
        `UPDATE "Outlet" SET name = jsonb_set(name, '{en}', '"${name}"') WHERE slug = 'aljazeera-net'`,
      );
      phase.writes++;
      const seen = await Promise.all(
        this.origins.map((origin) => this.get(phase, `${origin}/graphql?query=${encodeURIComponent(NAME)}`)),
      );
      phase.stale += seen.filter((text) => text !== null && !text.includes(`"${name}"`)).length;
    }
  }

  private async get(phase: Phase, address: string): Promise<string | null> {
    phase.requests++;
    try {
      const response = await fetch(address, {
        headers: { accept: address.includes('/graphql') ? '*/*' : 'text/html' },
      });
      const text = await response.text();
      if (response.status === 200 && !text.startsWith('{"errors"')) return text;
      phase.errors.push(`${response.status} ${text.slice(0, 200)}`);
    } catch (error) {
      phase.errors.push(String(error));
    }
    return null;
  }
}

/** How many transactions a server ran in this database; 0 of one that is away. */
async function transactions(server: Server): Promise<number> {
  const answer = server.ask<{ count: string }>(
    'SELECT xact_commit AS count FROM pg_stat_database WHERE datname = current_database()',
  );
  return answer.then(
    ([row]) => Number(row!.count),
    () => 0,
  );
}
