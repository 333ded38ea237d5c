import type { Prisma } from '@/generated/prisma/client';
import type { Revision } from '../revision/data';
import type { Replica } from './replica';

type Query = <Row>(statement: Prisma.Sql) => Promise<Row[]>;

/** PostgreSQL's code for a statement that took too long: elsewhere it would as well, and keep that server busy too. */
const TOO_LONG = '57014';

/** Reads spread over replicas, without anybody seeing less than the primary had when he asked (docs/decisions/0121). */
export class Replicas {
  private turn = 0;

  /** @param primary asks the server that takes the writes. */
  constructor(
    private readonly primary: Query,
    private readonly replicas: readonly Replica[],
  ) {}

  /**
   * The rows of a statement, from the least busy replica that has the revision, or else from the primary. What fails
   * on a replica is asked once more, of the primary.
   */
  async query<Row>(statement: Prisma.Sql, needed: Revision): Promise<Row[]> {
    const replica = this.choose(needed);
    if (!replica) return this.primary<Row>(statement);
    try {
      return await replica.query<Row>(statement);
    } catch (error) {
      if ((error as { code?: unknown }).code === TOO_LONG) throw error;
      return this.primary<Row>(statement);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.replicas.map((replica) => replica.close()));
  }

  private choose(needed: Revision): Replica | undefined {
    this.turn++;
    let chosen: Replica | undefined;
    for (let i = 0; i < this.replicas.length; i++) {
      // Beginning with another one each time, so that those that are equally busy take turns.
      const replica = this.replicas[(this.turn + i) % this.replicas.length]!;
      if (replica.serves(needed) && (!chosen || replica.load < chosen.load)) chosen = replica;
    }
    return chosen;
  }
}
