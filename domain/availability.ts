/** The database cannot be reached, or broke off: the same request may succeed later. */
export class DatabaseUnavailableError extends Error {
  override name = 'DatabaseUnavailableError';
  constructor(cause: unknown) {
    super('The database cannot be reached.', { cause });
  }
}

// Prisma's codes for a server that is not reached, not answering, or gone, and for a pool with no free connection.
const PRISMA_CODES = new Set([
  'P1000',
  'P1001',
  'P1002',
  'P1003',
  'P1008',
  'P1010',
  'P1011',
  'P1017',
  'P2024',
  'P2037',
]);
// Of the operating system, and PostgreSQL's classes 08 (connection), 53300 (too many), 57014 (a statement that took too
// long), 57P0x (shutting down, starting).
const SYSTEM_CODES =
  /^(ECONNREFUSED|ECONNRESET|ENOENT|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|EHOSTUNREACH|08...|53300|57014|57P0[123])$/;
const DRIVER_KINDS = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TlsConnectionError',
  'TooManyConnections',
]);
// node-postgres gives some of its errors no code.
const MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/** Whether an error, or what caused it, says that the database is away rather than that a statement was wrong. */
export function isDatabaseUnavailable(error: unknown, depth = 0): boolean {
  if (error instanceof DatabaseUnavailableError) return true;
  if (!(error instanceof Object) || depth > 8) return false;
  const { code, kind, message, cause, meta, originalCode } = error as Record<string, unknown>;
  if (typeof code === 'string' && (PRISMA_CODES.has(code) || SYSTEM_CODES.test(code))) return true;
  if (typeof originalCode === 'string' && SYSTEM_CODES.test(originalCode)) return true;
  if (typeof kind === 'string' && DRIVER_KINDS.has(kind)) return true;
  if (typeof message === 'string' && MESSAGES.test(message)) return true;
  const nested = meta instanceof Object ? (meta as Record<string, unknown>).driverAdapterError : undefined;
  return isDatabaseUnavailable(cause, depth + 1) || isDatabaseUnavailable(nested, depth + 1);
}
