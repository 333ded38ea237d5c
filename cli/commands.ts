import type { Command } from 'commander';

/**
 * The commands in the order in which help lists them, and what adds each to the program. One is loaded without the others: all of
 * them take up to a second longer.
 */
export const COMMANDS: Record<string, () => Promise<(program: Command) => void>> = {
  serve: async () => (await import('./serve/command')).addServeCommand,
  migrate: async () => (await import('./migrations/command')).addMigrateCommand,
  migration: async () => (await import('./migrations/draft-command')).addMigrationCommand,
  import: async () => (await import('./import')).addImportCommand,
  distribute: async () => (await import('./distribute')).addDistributeCommand,
  generate: async () => (await import('./generate')).addGenerateCommand,
  quotations: async () => (await import('./quotations')).addQuotationsCommand,
  backup: async () => (await import('./backup/backup')).addBackupCommand,
  restore: async () => (await import('./backup/restore')).addRestoreCommand,
  doctor: async () => (await import('./doctor')).addDoctorCommand,
  user: async () => (await import('./user')).addUserCommand,
};
