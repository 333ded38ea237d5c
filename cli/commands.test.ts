import { Command } from 'commander';
import { expect, it } from 'vitest';
import { COMMANDS } from './commands';

// `mawqif NAME` loads what stands under NAME, and nothing else.
it.each(Object.entries(COMMANDS))('%s is added by what is loaded for it', async (name, load) => {
  const program = new Command();
  (await load())(program);
  expect(program.commands.map((command) => command.name())).toEqual([name]);
});
