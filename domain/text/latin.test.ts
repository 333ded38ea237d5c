import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold';
import { inLatin } from './latin';

describe('words in Latin letters', () => {
  it.each([
    ['Ada Lovell', 'ada lovell'],
    ['خالد العزي', 'khald alazy'],
    ['محمد', 'mahamad'],
    ['أمل', 'aml'],
    ['Дмитрий Медведев', 'dmitrii medvedev'],
    ['José Álvarez 2', 'jose alvarez 2'],
    ['أحمد Smith', 'ahmd smith'],
    ['山田', ''],
  ])('%s is %s', (name, expected) => {
    expect(inLatin(fold(name))).toBe(expected);
  });

  it('have nothing but letters, digits and single spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(inLatin(fold(text))).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
      }),
    );
  });
});
