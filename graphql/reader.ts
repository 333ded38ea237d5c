/** What is asked for and not yet read. */
type Batch<Key> = { keys: Key[]; read: Promise<void> };

const gathered = Promise.resolve();

/**
 * Reads values by their keys, and remembers them: what is asked for in one turn of the event loop is read at once. In
 * the place of DataLoader, whose promise for each key costs more than the row that it promises.
 */
export class Reader<Key, Value> {
  private readonly known = new Map<string, Value>();
  private readonly underWay = new Map<string, Promise<void>>();
  private next: Batch<Key> | null = null;

  /**
   * @param read the values of these keys by the keys' names; those that are missing there do not exist.
   * @param nameOf what tells a key from others.
   * @param missing stands for a value that does not exist.
   */
  constructor(
    private readonly read: (keys: readonly Key[]) => Promise<ReadonlyMap<string, Value>>,
    private readonly nameOf: (key: Key) => string,
    private readonly missing: Value,
  ) {}

  async load(key: Key): Promise<Value> {
    const [value] = await this.loadMany([key]);
    return value!;
  }

  /** The values of many keys, in their order; a promise only where one of them is still to be read. */
  loadMany(keys: readonly Key[]): Value[] | Promise<Value[]> {
    const names = keys.map(this.nameOf);
    const awaited = new Set<Promise<void>>();
    for (let i = 0; i < keys.length; i++) {
      const name = names[i]!;
      if (!this.known.has(name)) awaited.add(this.underWay.get(name) ?? this.ask(keys[i]!, name));
    }
    const values = () => names.map((name) => this.known.get(name)!);
    return awaited.size === 0 ? values() : Promise.all(awaited).then(values);
  }

  /** Whether a value of this name was read. */
  knows(name: string | undefined): boolean {
    return name !== undefined && this.known.has(name);
  }

  /** Remembers values that were read otherwise, by their keys' names: those of keys that are missing do not exist. */
  learn(keys: readonly Key[], values: ReadonlyMap<string, Value>): void {
    for (const key of keys) {
      const name = this.nameOf(key);
      this.known.set(name, values.get(name) ?? this.missing);
    }
  }

  private ask(key: Key, name: string): Promise<void> {
    this.next ??= this.begin();
    this.next.keys.push(key);
    this.underWay.set(name, this.next.read);
    return this.next.read;
  }

  /** A batch that is read once everything is done that can be done now, and may ask for more. */
  private begin(): Batch<Key> {
    const keys: Key[] = [];
    const read = new Promise<void>((resolve, reject) => {
      gathered.then(() => process.nextTick(() => this.readBatch(keys).then(resolve, reject)));
    });
    return { keys, read };
  }

  private async readBatch(keys: readonly Key[]): Promise<void> {
    this.next = null;
    try {
      this.learn(keys, await this.read(keys));
    } finally {
      for (const key of keys) this.underWay.delete(this.nameOf(key));
    }
  }
}
