/** Where a browser keeps texts by name: its localStorage, or what stands in for it. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * What somebody's browser keeps of an article that is being coded, each thing under a name of its own, so that two tabs never
 * write over each other's. It is somebody's own: who signs in after him or her on the same machine does not see it.
 */
export class Shelf<Kept> {
  private readonly prefix: string;

  /** @param what is kept here, such as `draft`. */
  constructor(
    private readonly store: Store,
    what: string,
    { user, article }: { user: string; article: string },
  ) {
    this.prefix = `mawqif/${what}/${user}/${article}/`;
  }

  /** Keeps something; false where the browser has no room for it, or keeps nothing at all. */
  put(name: string, kept: Kept): boolean {
    try {
      this.store.setItem(this.prefix + name, JSON.stringify(kept));
      return true;
    } catch {
      return false;
    }
  }

  take(name: string): void {
    try {
      this.store.removeItem(this.prefix + name);
    } catch {
      // A browser that lets nothing be kept has nothing to take away.
    }
  }

  /** Everything that is kept, by name. What cannot be read any more is left out. */
  all(): Map<string, Kept> {
    const found = new Map<string, Kept>();
    try {
      for (let index = 0; index < this.store.length; index++) {
        const key = this.store.key(index);
        if (!key?.startsWith(this.prefix)) continue;
        const kept = parsed<Kept>(this.store.getItem(key));
        if (kept !== null) found.set(key.slice(this.prefix.length), kept);
      }
    } catch {
      return new Map();
    }
    return found;
  }
}

function parsed<Kept>(text: string | null): Kept | null {
  if (text === null) return null;
  try {
    return JSON.parse(text) as Kept;
  } catch {
    return null;
  }
}
