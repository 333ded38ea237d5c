import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from './csv';

const read = (text: string) => parse(text, { bom: true }) as string[][];

describe('csv', () => {
  it('begins with the mark by which Excel knows UTF-8, and ends lines as RFC 4180 says', () => {
    expect(csv(['القضية', 'Mean'], [['الثقة', -0.5]])).toBe('\uFEFFالقضية,Mean\r\nالثقة,-0.5\r\n');
  });

  it('quotes what would be taken for more than one cell, and leaves nothing where there is nothing', () => {
    expect(csv(['a'], [['one, "two"\nthree'], [null]])).toBe('\uFEFFa\r\n"one, ""two""\nthree"\r\n\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('keeps a spreadsheet from running the text %j', (text) => {
    expect(read(csv(['a'], [[text]]))[1]).toEqual([`'${text}`]);
  });

  it('leaves negative numbers numbers', () => {
    expect(read(csv(['a', 'b'], [[-2, -0.000001]]))[1]).toEqual(['-2', '-0.000001']);
  });

  it('is read back as it was written, by a reader not written here', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 }).filter((one) => !/^[=+\-@\t\r\uFEFF]/.test(one));
    const rows = fc.array(fc.tuple(text, fc.double({ noNaN: true })), { minLength: 1 });
    fc.assert(
      fc.property(rows, (written) => {
        expect(read(csv(['text', 'number'], written)).slice(1)).toEqual(
          written.map(([word, number]) => [word, String(number)]),
        );
      }),
    );
  });
});
