import { EnvironmentError } from '@/domain/environment';
import { FolderInUseError } from './embedded/lock';
import { PortError } from './serve/port';
import { UnreachableError } from './unreachable';

/** How `mawqif` ends; its help lists these. */
export const EXIT = { failed: 1, usage: 2, inUse: 3, unreachable: 4 } as const;

/** A failure that its message explains whole: no stack is printed. */
export class CommandError extends Error {
  override name = 'CommandError';
  constructor(
    message: string,
    readonly exitCode: number = EXIT.failed,
  ) {
    super(message);
  }
}

/** Runs a command, says what went wrong if anything did, and ends the process with the code that belongs to it. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
    process.exit(0);
  } catch (error) {
    process.exitCode = explain(error);
    process.exit();
  }
}

function explain(error: unknown): number {
  const known = [
    [EnvironmentError, EXIT.usage],
    [FolderInUseError, EXIT.inUse],
    [PortError, EXIT.inUse],
    [UnreachableError, EXIT.unreachable],
  ] as const;
  for (const [type, code] of known) {
    if (error instanceof type) {
      console.error(error.message);
      return code;
    }
  }
  if (error instanceof CommandError) {
    console.error(error.message);
    return error.exitCode;
  }
  console.error(error);
  return EXIT.failed;
}
