/**
 * Where each of many numbers stands among all that occur, each once and in order.
 * @param numbers in any order, none of them NaN.
 * @returns the different values in order, and for each number its value's place among them.
 */
export function placesOf(numbers: Float64Array): { values: Float64Array; places: Uint32Array } {
  const { length } = numbers;
  const table = new NumberTable(length);
  const places = new Uint32Array(length);
  for (let i = 0; i < length; i++) places[i] = table.rankOf(numbers[i]!);
  const found = table.found();
  const values = found.slice().sort();
  const placeOf = new Uint32Array(found.length);
  for (let place = 0; place < values.length; place++) placeOf[table.rankOf(values[place]!)] = place;
  for (let i = 0; i < length; i++) places[i] = placeOf[places[i]!]!;
  return { values, places };
}

// A float's two halves, of which a place in the table is made.
const float = new Float64Array(1);
const halves = new Int32Array(float.buffer);

/** The different numbers found so far, in the order in which they were found. A Map makes an object of each key, and takes twice as long. */
class NumberTable {
  readonly #room: number;
  readonly #keys: Float64Array;
  readonly #ranks: Uint32Array;
  readonly #found: Float64Array;
  #size = 0;

  /** @param most how many numbers will be looked for. */
  constructor(most: number) {
    // A power of two, and never more than half full.
    this.#room = 2 ** Math.ceil(Math.log2(2 * most + 1));
    this.#keys = new Float64Array(this.#room).fill(Number.NaN);
    this.#ranks = new Uint32Array(this.#room);
    this.#found = new Float64Array(most);
  }

  /** How many different numbers were found before this one. */
  rankOf(wanted: number): number {
    // What is less than nothing by its sign alone is nothing.
    const number = wanted + 0;
    float[0] = number;
    const last = this.#room - 1;
    // Knuth's multiplicative hashing, with the golden ratio; simple fractions differ in their upper bits.
    let at = (Math.imul(halves[0]! ^ Math.imul(halves[1]!, 31), 0x9e3779b1) >>> 12) & last;
    while (this.#keys[at] !== number) {
      if (Number.isNaN(this.#keys[at]!)) {
        this.#keys[at] = number;
        this.#ranks[at] = this.#size;
        this.#found[this.#size++] = number;
        break;
      }
      at = (at + 1) & last;
    }
    return this.#ranks[at]!;
  }

  found(): Float64Array {
    return this.#found.subarray(0, this.#size);
  }
}
