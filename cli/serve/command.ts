import type { Command } from 'commander';
import { runCommand } from '../failures';
import { serve } from './serve';

/** Adds `mawqif serve` to the program. */
export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('start the database and the web server, and serve until Ctrl-C')
    .option('--development', 'serve from the sources, with reload', false)
    .action(({ development }: { development: boolean }) => runCommand(() => serve({ development, stepsBefore: 0 })));
}
