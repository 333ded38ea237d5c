/** Writes generated/programs where a source has changed; tells whether it did. */
export function buildPrograms(): Promise<boolean>;
