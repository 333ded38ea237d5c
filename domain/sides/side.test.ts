import { expect, test } from 'vitest';
import { countStatements, demonstrationDatabase } from '@/tests/helpers/database';
import { readSides, type SideInput, sideOf } from './side';

const db = await demonstrationDatabase();
const path = (index: number) => `sides.${index}`;

test('reads sides of all kinds, in their order, in one statement', async () => {
  const inputs = [{ analyst: 'roland-bijamov' }, { perspective: 'china', outlet: null }, { outlet: 'aljazeera-net' }];
  const { result, count } = await countStatements(db, () => readSides(db, inputs, path));
  expect(count).toBe(1);
  expect(result).toEqual([
    sideOf('analyst', 'roland-bijamov'),
    sideOf('perspective', 'china'),
    sideOf('outlet', 'aljazeera-net'),
  ]);
});

test.each<{ inputs: SideInput[]; code: string; field: string }>([
  {
    inputs: [{ perspective: 'russia' }, { perspective: 'atlantis' }],
    code: 'UNKNOWN_SLUG',
    field: 'sides.1.perspective',
  },
  { inputs: [{ analyst: 'russia' }], code: 'UNKNOWN_SLUG', field: 'sides.0.analyst' },
  { inputs: [{ perspective: 'russia', analyst: 'roland-bijamov' }], code: 'INVALID_VALUE', field: 'sides.0' },
  { inputs: [{}], code: 'INVALID_VALUE', field: 'sides.0' },
  { inputs: [{ perspective: 'russia' }, { perspective: 'russia' }], code: 'INVALID_VALUE', field: 'sides.1' },
])('refuses $inputs', async ({ inputs, code, field }) => {
  await expect(readSides(db, inputs, path)).rejects.toMatchObject({ name: 'InputError', code, field });
});
