import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** The port cannot be listened on. */
export class PortError extends Error {
  override name = 'PortError';
}

/** How long a port may take to come free, in milliseconds: whoever was killed on it, and is started again, has it at once. */
const PATIENCE = 2_000;

/**
 * Makes sure that this port can be listened on, before anything else is started.
 * @throws PortError saying why not.
 */
export async function checkPort(port: number): Promise<void> {
  for (const deadline = Date.now() + PATIENCE; ; await pause(100)) {
    try {
      return await listenOnce(port);
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}

function listenOnce(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EADDRINUSE'
          ? `Port ${port} is in use by another program.`
          : error.code === 'EACCES'
            ? `This user may not listen on port ${port}.`
            : `Port ${port} cannot be listened on: ${error.message}.`;
      reject(
        new PortError(
          `${reason} Choose another one: PORT=${port < 65_000 ? Math.max(port + 1, 3001) : 3001} npm start`,
        ),
      );
    });
    probe.listen(port, () => probe.close(() => resolve()));
  });
}
