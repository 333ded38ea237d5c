import { Dictionary } from '../storage/dictionary';

/**
 * Numbers that add up, by whom they are of and by what else they are told apart. There are many of them and few such
 * combinations, each of which is kept once: a sum takes little more than its number, where one by one, by keys and rows of
 * their own, those of a long import took a third of its memory.
 */
export class Sums<Combination> {
  private readonly names = new Dictionary();
  /** In the place that is the number of its name. */
  private readonly combinations: Combination[] = [];
  private readonly sums = new Map<string, Map<number, number>>();

  /** @param nameOf tells combinations apart. */
  constructor(private readonly nameOf: (combination: Combination) => string) {}

  add(of: string, combination: Combination, amount: number): void {
    const place = this.names.numberOf(this.nameOf(combination));
    this.combinations[place] ??= combination;
    let own = this.sums.get(of);
    if (!own) {
      own = new Map();
      this.sums.set(of, own);
    }
    own.set(place, (own.get(place) ?? 0) + amount);
  }

  /** What came out other than 0, as rows, at most so many at a time. */
  *portions<Row>(most: number, rowOf: (of: string, combination: Combination, sum: number) => Row): Generator<Row[]> {
    let rows: Row[] = [];
    for (const [of, own] of this.sums) {
      for (const [place, sum] of own) {
        if (sum === 0) continue;
        rows.push(rowOf(of, this.combinations[place]!, sum));
        if (rows.length < most) continue;
        yield rows;
        rows = [];
      }
    }
    if (rows.length > 0) yield rows;
  }
}
