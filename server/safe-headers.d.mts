/** Headers that every response carries, whoever makes it: Next (next.config.js) or the front before it. */
export const SAFE_HEADERS: Readonly<Record<string, string>>;
