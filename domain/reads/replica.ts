import { setTimeout as pause } from 'node:timers/promises';
import type { Prisma } from '@/generated/prisma/client';
import { isDatabaseUnavailable } from '../availability';
import type { Revision } from '../revision/data';

/** What a replica is asked through: its reads, and a connection of its own for questions about itself. */
export type ReplicaServer = {
  query<Row>(statement: Prisma.Sql): Promise<Row[]>;
  readonly load: number;
  abandon(): void;
  /** The revision it has; answers soon or fails. */
  revision(): Promise<Revision>;
  close(): Promise<void>;
};

/** After so many milliseconds without an answer a replica is asked whether it is there at all. */
const LATE = 500;

/** How often one that is left aside is asked whether it is back, in milliseconds. */
const PROBE_EVERY = 1_000;

/** How often one that is behind is asked whether it has caught up, in milliseconds. */
const ASK_EVERY = 25;

/** A read replica: what it is known to have, and whether it is there. Nobody waits to learn either. */
export class Replica {
  private has: Revision | null = null;
  private aside = false;
  private askedFor: Revision | null = null;
  private askedAt = 0;
  private closed = false;

  constructor(private readonly server: ReplicaServer) {}

  get load(): number {
    return this.server.load;
  }

  /** Whether it can be read from by who must see this revision. One that was behind is asked again meanwhile. */
  serves(needed: Revision): boolean {
    if (this.aside || this.closed) return false;
    if (this.has && covers(this.has, needed)) return true;
    const now = performance.now();
    if (this.askedFor?.id !== needed.id || now - this.askedAt >= ASK_EVERY) {
      this.askedFor = needed;
      this.askedAt = now;
      void this.ask().catch(() => this.leaveAside());
    }
    return false;
  }

  /**
   * The rows of a statement.
   * @throws whatever keeps it from answering: the statement is then to be asked elsewhere.
   */
  async query<Row>(statement: Prisma.Sql): Promise<Row[]> {
    const late = setTimeout(() => void this.check(), LATE);
    late.unref();
    try {
      return await this.server.query<Row>(statement);
    } catch (error) {
      if (isDatabaseUnavailable(error)) this.leaveAside();
      throw error;
    } finally {
      clearTimeout(late);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.server.close();
  }

  private async ask(): Promise<void> {
    this.has = await this.server.revision();
  }

  /** A statement may take long on a replica that is well. One that does not answer at all keeps nobody waiting. */
  private async check(): Promise<void> {
    try {
      await this.ask();
    } catch {
      this.leaveAside();
      this.server.abandon();
    }
  }

  private leaveAside(): void {
    if (this.aside || this.closed) return;
    this.aside = true;
    this.has = null;
    void this.awaitReturn();
  }

  private async awaitReturn(): Promise<void> {
    while (!this.closed) {
      try {
        await this.ask();
        this.aside = false;
        return;
      } catch {
        await pause(PROBE_EVERY, undefined, { ref: false });
      }
    }
  }
}

/** Whether who has the one revision has the other. Numbers order the states of one database only. */
function covers(has: Revision, needed: Revision): boolean {
  if (has.id === needed.id) return true;
  const [epoch] = has.id.split('.', 1);
  return has.number > needed.number && needed.id.startsWith(`${epoch}.`);
}
