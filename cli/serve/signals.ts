/** Whether this process has been told to end. */
export type Told = { now: () => boolean; soon: Promise<void> };

/** How often it is looked whether npm is there still, in milliseconds. */
const LOOK_EVERY = 250;

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

/**
 * Ends this process, and with it those that it started, when the npm that started it is killed. Every other signal npm passes
 * on; after this one nobody would have a hold on the server, and the next `npm start` would find its port taken.
 */
export function endWithNpm(): void {
  // Only where its script became this process: another one may start a server and end before it.
  if (!process.env.npm_lifecycle_script?.startsWith('exec ')) return;
  const npm = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === npm) return;
    console.error('npm was killed: Mawqif ends with it.');
    process.exit(1);
  }, LOOK_EVERY);
  look.unref();
}
