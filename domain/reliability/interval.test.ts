import { expect, test } from 'vitest';
import { seededRandom } from '../random';
import { alpha } from './alpha';
import { bootstrapInterval } from './interval';

const ordinal = (units: readonly (readonly number[])[]) => alpha(units, 'ORDINAL');

test('holds the value, is the same each time, and narrows as there is more to go by', () => {
  const random = seededRandom(1);
  const units = Array.from({ length: 400 }, () => {
    const value = Math.floor(random() * 5);
    return [value, random() < 0.2 ? Math.floor(random() * 5) : value];
  });
  const [few, many] = [units.slice(0, 40), units].map((some) => bootstrapInterval(some, ordinal)!);
  expect(bootstrapInterval(units, ordinal)).toEqual(many);
  expect(many!.low).toBeLessThan(ordinal(units)!);
  expect(many!.high).toBeGreaterThan(ordinal(units)!);
  expect(many!.high - many!.low).toBeLessThan(few!.high - few!.low);
});

test('is as wide as nothing where all agree, and there is none where nothing can be told', () => {
  const agreed = [0, 1, 2, 3, 4, 0, 1, 2].map((value) => [value, value]);
  expect(bootstrapInterval(agreed, ordinal)).toEqual({ low: 1, high: 1 });
  expect(bootstrapInterval([[1, 1]], ordinal)).toBeNull();
  expect(bootstrapInterval([], ordinal)).toBeNull();
});

test('by hand: of the mean of two values a quarter of the draws is one value twice, either way', () => {
  const mean = (units: readonly number[]) => units.reduce((sum, one) => sum + one, 0) / units.length;
  expect(bootstrapInterval([0, 1], mean)).toEqual({ low: 0, high: 1 });
});
