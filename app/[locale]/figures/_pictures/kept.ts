/** The results asked for last, by key; who asks for one that is being made waits for the same. */
export class Kept<Value> {
  private readonly results = new Map<string, Promise<Value>>();

  /** @param size how many results are kept. */
  constructor(private readonly size: number) {}

  get(key: string, make: () => Promise<Value>): Promise<Value> {
    const result = this.results.get(key) ?? make();
    // A map keeps the order of insertion: put in anew, it is the one used last.
    this.results.delete(key);
    this.results.set(key, result);
    for (const [oldest] of this.results) {
      if (this.results.size <= this.size) break;
      this.results.delete(oldest);
    }
    // What failed may succeed next time.
    result.catch(() => this.results.get(key) === result && this.results.delete(key));
    return result;
  }
}
