/** Prints numbered steps: what is being done, and what came of it. */
export class Steps {
  constructor(total: number, done?: number);
  /** Runs one step; `note` says what came of it. */
  run<T>(title: string, work: (note: (text: string) => void) => T | Promise<T>): Promise<T>;
}
