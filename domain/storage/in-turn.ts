import { setImmediate } from 'node:timers/promises';

// Each holds what it will send.
const MOST_WAITING = 16;

/**
 * Statements of one connection, one after another, while what the next ones send is still being made: neither the database nor who
 * makes it waits for the other.
 */
export class InTurn {
  private last: Promise<void>;
  private waiting = 0;

  /** @param first a statement that is under way. */
  constructor(first: Promise<void>) {
    this.last = first;
    // Whoever waits for the end is told; until then it is not forgotten, only not yet asked for.
    first.catch(() => {});
  }

  /**
   * Takes a statement, which runs once those before it have ended; none does after one that failed.
   * @returns once there is room for another.
   * @throws what a statement before it threw, where many wait.
   */
  async add(statement: () => Promise<void>): Promise<void> {
    if (this.waiting >= MOST_WAITING) await this.last;
    this.waiting += 1;
    this.last = this.last.then(statement).finally(() => {
      this.waiting -= 1;
    });
    this.last.catch(() => {});
    // Who makes rows without a pause would never let go what was sent, nor read what comes back.
    await setImmediate();
  }

  /** @throws what the first statement that failed threw. */
  end(): Promise<void> {
    return this.last;
  }
}
