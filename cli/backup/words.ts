import { BackupError, type BackupFault } from '@/domain/backup/format';
import { CommandError } from '../failures';

const WORDS: Record<BackupFault, (detail: string) => string> = {
  NOT_A_BACKUP: () => 'This file is no backup of Mawqif.',
  DAMAGED: (detail) => `The backup is damaged or not whole (${detail}).`,
  OTHER_FORMAT: (detail) => `The backup has format ${detail}, which this Mawqif does not read.`,
  NEWER_THAN_THIS: (detail) => `The backup was made by a newer Mawqif (${detail} is not known here): use that one.`,
  OLDER_THAN_THE_DATABASE: () =>
    'The backup was made by an older Mawqif than the one that this database belongs to. Restore it into a new one ' +
    '(another MAWQIF_DATA, or an empty database on the server), which is brought up to date afterwards.',
  NOT_EMPTY: (detail) =>
    `The database is not empty (${detail}). --replace puts the backup in the place of what it has.`,
  OTHER_CONTENT: (detail) => `What was read back of ${detail} is not what was restored.`,
};

/** What went wrong, for whoever gave the command; anything else is passed on. */
export function explained(error: unknown): unknown {
  return error instanceof BackupError
    ? new CommandError(`${WORDS[error.code](error.detail)} Nothing was changed.`)
    : error;
}
