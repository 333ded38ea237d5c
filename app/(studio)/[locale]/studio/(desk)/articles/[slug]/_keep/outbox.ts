import { addressed, inOrder, type Parcel, type Target } from './parcel';
import type { Shelf } from './shelf';

/** What came of sending a parcel. */
export type Answer<Done> =
  /** It is done; `target` is the claim as it is now, null where it was taken out. */
  | { kind: 'done'; target: Target | null; done: Done }
  /** The server says no: sending it again would change nothing. */
  | { kind: 'refused'; why: Done }
  /** Nobody knows whether it arrived, or nobody is signed in: it is kept and sent again. */
  | { kind: 'later'; why: Waiting };

/** Why parcels wait. */
export type Waiting = 'offline' | 'signed-out' | 'busy' | 'server';

/** What an outbox is doing. */
export type OutboxState = {
  /** The claims that something waits of, each as often as it does. */
  waiting: readonly string[];
  sending: boolean;
  why: Waiting | null;
};

type Parts<Done> = {
  shelf: Shelf<Parcel>;
  send: (parcel: Parcel) => Promise<Answer<Done>>;
  onDone: (parcel: Parcel, done: Done) => void;
  onRefused: (parcel: Parcel, why: Done) => void;
  /** Calls back after so many milliseconds. */
  later: (ms: number, call: () => void) => void;
};

/** How long it waits before it tries again, in milliseconds: longer each time. */
const PATIENCE = [2_000, 5_000, 10_000, 30_000];

/**
 * Writes on their way to the server, kept in the browser until they are acknowledged: a reload, a lost connection or a
 * closed tab loses none. They go one after the other; what cannot go now is tried again under the same key.
 */
export class Outbox<Done> {
  private sending = false;
  private failures = 0;
  private why: Waiting | null = null;
  private state: OutboxState = { waiting: [], sending: false, why: null };
  private readonly listeners = new Set<() => void>();
  // What the browser does not let us keep still has to be sent.
  private readonly unkept = new Map<string, Parcel>();

  constructor(private readonly parts: Parts<Done>) {
    this.tell();
  }

  /** All parcels that are not acknowledged, in their order. */
  parcels(): Parcel[] {
    return inOrder(new Map([...this.parts.shelf.all(), ...this.unkept]).values());
  }

  add(parcel: Parcel): void {
    this.keep(parcel);
    this.tell();
    void this.run();
  }

  /** Sends what waits, now. */
  retry(): void {
    this.failures = 0;
    void this.run();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  getState = (): OutboxState => this.state;

  private async run(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    for (let next = this.parcels()[0]; next; next = this.parcels()[0]) {
      this.tell();
      const answer = await this.parts.send(next);
      if (answer.kind === 'later') {
        this.why = answer.why;
        break;
      }
      this.why = null;
      this.failures = 0;
      this.drop(next);
      if (answer.kind === 'done') this.done(next, answer.target, answer.done);
      else this.refused(next, answer.why);
    }
    this.sending = false;
    this.tell();
    // Who has to sign in first does so elsewhere, and comes back by `retry`.
    if (this.why && this.why !== 'signed-out') this.wait();
  }

  private done(parcel: Parcel, target: Target | null, done: Done): void {
    if (target) for (const one of addressed(this.parcels(), parcel.claim, target)) this.keep(one);
    this.parts.onDone(parcel, done);
  }

  /** What was to follow a refused write of a claim does not follow. */
  private refused(parcel: Parcel, why: Done): void {
    for (const one of this.parcels()) if (one.claim === parcel.claim) this.drop(one);
    this.parts.onRefused(parcel, why);
  }

  private wait(): void {
    const ms = PATIENCE[Math.min(this.failures, PATIENCE.length - 1)]!;
    this.failures++;
    this.parts.later(ms, () => void this.run());
  }

  private keep(parcel: Parcel): void {
    if (this.parts.shelf.put(parcel.id, parcel)) this.unkept.delete(parcel.id);
    else this.unkept.set(parcel.id, parcel);
  }

  private drop({ id }: Parcel): void {
    this.parts.shelf.take(id);
    this.unkept.delete(id);
  }

  private tell(): void {
    const waiting = this.parcels().map(({ claim }) => claim);
    this.state = { waiting, sending: this.sending, why: waiting.length > 0 ? this.why : null };
    for (const listener of this.listeners) listener();
  }
}
