import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COLOURS } from './colours';

it('pictures have the colours of the light theme', () => {
  const light = readFileSync('app/globals.css', 'utf8').split('@media')[0]!;
  const tokens = Object.keys(COLOURS).map((name) => [name, light.match(new RegExp(`--${name}: (#\\w+);`))?.[1]]);
  expect(Object.fromEntries(tokens)).toEqual(COLOURS);
});
