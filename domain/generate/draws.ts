/** A source of numbers in [0, 1). */
export type Random = () => number;

/** One of the items, each as likely as another. */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)]!;
}

/** A whole number from `from` to `to`, both included. */
export function wholeBetween(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

/** A draw from the normal distribution of mean 0 and deviation 1 (Box & Muller 1958). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A draw of a whole number from `from` to `to` whose logarithm is normal: many small ones, few large ones. */
export function skewedBetween(random: Random, from: number, to: number, median: number, deviation: number): number {
  const drawn = Math.round(median * Math.exp(deviation * normal(random)));
  return Math.min(to, Math.max(from, drawn));
}

/** Zipf's law: the item of rank r, from 1, weighs r to the power of -exponent. */
export function zipfWeights(count: number, exponent: number): number[] {
  return Array.from({ length: count }, (_, index) => (index + 1) ** -exponent);
}

/** Prepares drawing items by their weights: each draw is then a binary search. */
export function weighted<Item>(items: readonly Item[], weights: readonly number[]): (random: Random) => Item {
  let total = 0;
  const bounds = weights.map((weight) => (total += weight));
  return (random) => {
    const wanted = random() * total;
    let low = 0;
    let high = items.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (bounds[middle]! > wanted) high = middle;
      else low = middle + 1;
    }
    return items[low]!;
  };
}
