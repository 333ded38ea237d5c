// A backup is lines of JSON, compressed as a whole: a header, then of each table a head, its rows as PostgreSQL writes
// them, and its end, and last the end of all. Rows begin with a brace; what is said about them begins with a hash.

/** The format that is written, and the only one that is read. */
export const FORMAT = 1;

/** What a backup begins with. */
export type Header = {
  mawqif: 'backup';
  format: number;
  /** When it was begun, ISO 8601: it holds what there was then. */
  madeAt: string;
  /** The migrations that had led to the tables. */
  migrations: string[];
  /** The state of the content (domain/revision). */
  revision: string;
};

/** What the rows of a table begin with. */
export type TableHead = { table: string; columns: string[] };

/** What the rows of a table end with; SHA-256 of their lines, in hexadecimal. */
export type TableEnd = { rows: number; sha256: string };

/** What a backup ends with: without it the file is not whole. */
export type End = { tables: number };

/** Why a backup cannot be read or restored. */
export type BackupFault =
  | 'NOT_A_BACKUP'
  | 'DAMAGED'
  | 'OTHER_FORMAT'
  | 'NEWER_THAN_THIS'
  | 'OLDER_THAN_THE_DATABASE'
  | 'NOT_EMPTY'
  | 'OTHER_CONTENT';

/** A backup cannot be read or restored; nothing was changed. */
export class BackupError extends Error {
  override name = 'BackupError';
  constructor(
    readonly code: BackupFault,
    /** What exactly, such as the name of a table. */
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}
