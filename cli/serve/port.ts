import { createServer } from 'node:net';

/** The port cannot be listened on. */
export class PortError extends Error {
  override name = 'PortError';
}

/**
 * Makes sure that this port can be listened on, before anything else is started.
 * @throws PortError saying why not.
 */
export function checkPort(port: number): Promise<void> {
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
