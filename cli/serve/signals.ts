/** Whether this process has been told to end. */
export type Told = { now: () => boolean; soon: Promise<void> };

/** Signals that arrive together come from one Ctrl-C: the terminal sends one, and npm passes its own on. */
const TOGETHER = 1_000;

/**
 * From now on SIGTERM, SIGINT and SIGHUP (a closed terminal) ask for an orderly end instead of ending the process.
 * Asked again more than a second later, it ends at once.
 */
export function toldToEnd(): Told {
  let at: number | null = null;
  const soon = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (at !== null && Date.now() - at > TOGETHER) process.exit(1);
        at ??= Date.now();
        resolve();
      });
    }
  });
  return { now: () => at !== null, soon };
}
