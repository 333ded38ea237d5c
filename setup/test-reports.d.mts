export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** Each failure in a line: where it is, its test, and the first line of its message. */
  failures: string[];
}
export function readVitest(report: object | null): Counts;
export function readPlaywright(report: object | null): Counts;
