import { PGlite } from '@electric-sql/pglite';

/**
 * What PostgreSQL is begun with. Its buffers are filled with zeros byte by byte at every start, a third of what opening takes with the
 * 128 MB it comes with; what does not fit is in the system's own cache of files (docs/decisions/0109).
 */
export const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=32MB'];
