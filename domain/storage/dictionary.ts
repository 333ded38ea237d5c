/**
 * Texts that return all the time, each kept once with a number: what tells of many rows is numbers then, which go from one
 * thread to another as they are.
 */
export class Dictionary {
  /** The texts, each in the place that is its number. */
  readonly texts: string[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(text: string): number {
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.texts.push(text) - 1;
      this.numbers.set(text, number);
    }
    return number;
  }
}
