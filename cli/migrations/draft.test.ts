import { expect, it } from 'vitest';
import { CommandError } from '../failures';
import { difference, draftMigration } from './draft';

it('the migrations lead to prisma/schema.prisma: nothing differs', { timeout: 180_000 }, async () => {
  const statements = (await difference()).split('\n').filter((line) => line.trim() && !line.startsWith('--'));
  expect(statements).toEqual([]);
});

it.each(['Outlet Motto', '', '../outside', 'a-b'])('refuses %j as the name of a migration', async (name) => {
  await expect(draftMigration(name)).rejects.toThrow(CommandError);
});
