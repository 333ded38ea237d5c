import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { InTurn } from './in-turn';

it('runs one statement after another, while the next are made', async () => {
  const told: string[] = [];
  const statement = (name: string) => async () => {
    told.push(`${name} begins`);
    await pause(20);
    told.push(`${name} ends`);
  };
  const statements = new InTurn(statement('first')());
  await statements.add(statement('second'));
  told.push('made');
  await statements.add(statement('third'));
  await statements.end();
  expect(told).toEqual([
    'first begins',
    'made',
    'first ends',
    'second begins',
    'second ends',
    'third begins',
    'third ends',
  ]);
});

it('lets only so many wait', async () => {
  let most = 0;
  let waiting = 0;
  const statements = new InTurn(Promise.resolve());
  for (let made = 0; made < 100; made++) {
    waiting += 1;
    await statements.add(async () => {
      most = Math.max(most, waiting);
      await pause(1);
      waiting -= 1;
    });
  }
  await statements.end();
  expect(waiting).toBe(0);
  expect(most).toBeLessThanOrEqual(17);
});

it('runs nothing after a statement that failed, and tells what it threw', async () => {
  const ran: string[] = [];
  const statements = new InTurn(Promise.reject(new Error('no disk')));
  await statements.add(async () => void ran.push('second')).catch(() => {});
  await expect(statements.end()).rejects.toThrow('no disk');
  expect(ran).toEqual([]);
});
