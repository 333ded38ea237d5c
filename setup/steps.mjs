// Progress a person can follow. Plain Node without packages: it also runs before any are installed.

/** Prints numbered steps: what is being done, and what came of it. */
export class Steps {
  #done;
  #total;

  /**
   * @param {number} total how many steps there are in all
   * @param {number} done how many of them were printed before
   */
  constructor(total, done = 0) {
    this.#total = total;
    this.#done = done;
  }

  /**
   * @template T
   * @param {string} title what is being done
   * @param {(note: (text: string) => void) => T | Promise<T>} work may say with `note` what came of it
   * @returns {Promise<T>}
   */
  async run(title, work) {
    this.#done += 1;
    console.log(`[${this.#done}/${this.#total}] ${title}`);
    const start = performance.now();
    let came = 'done';
    const result = await work((text) => {
      came = text;
    });
    console.log(`      ${came} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    return result;
  }
}
