/** Too many wait already: try again later. */
export class QueueFull extends Error {}

/** Runs so many pieces of work at once, lets so many more wait in order, and refuses the rest. */
export class Queue {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly limits: { atOnce: number; waiting: number }) {}

  /** @throws QueueFull, at once, where there is no room to wait. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.limits.atOnce) this.running += 1;
    else {
      if (this.waiting.length >= this.limits.waiting) throw new QueueFull();
      // Who ends hands its place to who waits longest, so that nobody slips in between.
      await new Promise<void>((begin) => this.waiting.push(begin));
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
