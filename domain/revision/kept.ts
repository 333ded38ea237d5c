import { LRUCache } from 'lru-cache';
import type { Revision } from './data';

/** Something worth keeping, and how much memory it takes. */
type Kept<Value> = { value: Value; bytes: number };

/**
 * Keeps what was made of one revision, within so many bytes; what was not asked for longest goes first. Of many who ask
 * for the same at once one makes it and the others wait for it.
 */
export class RevisionStore<Value extends object> {
  readonly #entries: LRUCache<string, Value> | null;
  readonly #underWay = new Map<string, Promise<Value | null>>();
  #current = '';

  /** @param maxBytes how much is kept; 0 keeps nothing. */
  constructor(maxBytes: number) {
    this.#entries = maxBytes > 0 ? new LRUCache({ maxSize: maxBytes }) : null;
  }

  /** How much is kept, in bytes. */
  get bytes(): number {
    return this.#entries?.calculatedSize ?? 0;
  }

  /** What is kept under this key of this revision; of any other nothing is left. */
  peek(key: string, revision: Revision): Value | undefined {
    // Nobody asks for it again, and until it were pushed out it would take the place of what holds now.
    if (revision.id !== this.#current) {
      this.#current = revision.id;
      this.#entries?.clear();
    }
    return this.#entries?.get(key);
  }

  /**
   * What is kept under this key, or what `make` makes of it now.
   * @param revision the newest one known (coalesced reads come in order): what is made is as new as that, or newer.
   * @param make answers null where what it made is for nobody else: everybody who waited for it then gets null.
   */
  async get(key: string, revision: Revision, make: () => Promise<Kept<Value> | null>): Promise<Value | null> {
    const kept = this.peek(key, revision);
    if (kept) return kept;
    const flight = `${revision.id} ${key}`;
    return this.#underWay.get(flight) ?? this.#begin(flight, key, revision, make);
  }

  #begin(flight: string, key: string, revision: Revision, make: () => Promise<Kept<Value> | null>) {
    const begun = (async () => {
      try {
        const made = await make();
        // A newer revision may have come in the meantime.
        if (made && revision.id === this.#current) {
          this.#entries?.set(key, made.value, { size: key.length + made.bytes });
        }
        return made?.value ?? null;
      } finally {
        this.#underWay.delete(flight);
      }
    })();
    this.#underWay.set(flight, begun);
    return begun;
  }
}
