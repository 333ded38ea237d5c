/** What the keys of claims begin with that people made, and no file: a file says nothing about them. */
export const STUDIO_KEY = 'studio:';

/** The key of a claim that somebody makes. */
export function studioKey(number: number): string {
  return `${STUDIO_KEY}${number}`;
}

/** Whether a claim was made by somebody, by its key. */
export function isStudioKey(key: string): boolean {
  return key.startsWith(STUDIO_KEY);
}
