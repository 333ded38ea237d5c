import { describe, expect, it } from 'vitest';
import { verdictOn } from './verdict';

const partition = (value: number, groups = 2) => ({ value, groups: Array.from({ length: groups }) });

describe('verdictOn', () => {
  it('calls no camps what is below everybody in one group, as in the demonstration corpus', () => {
    expect(verdictOn({ undivided: 0.488, given: partition(-0.045, 3), best: partition(0.481) })).toEqual({
      given: 'does-not',
      camps: false,
    });
  });

  it('calls nothing camps that only equals it', () => {
    const same = verdictOn({ undivided: 0.3, given: partition(0.1 + 0.2), best: partition(0.3) });
    expect(same).toEqual({ given: 'does-not', camps: false });
  });

  it('says so where the line of the sides divides', () => {
    expect(verdictOn({ undivided: -0.2, given: partition(1), best: partition(1) })).toEqual({
      given: 'divides',
      camps: true,
    });
  });

  it('says nothing of a line between sides where one alone speaks', () => {
    expect(verdictOn({ undivided: 0.2, given: partition(0.2, 1), best: partition(0.5) })?.given).toBe('alone');
  });

  it('is none where nobody shares a topic', () => {
    expect(verdictOn({ undivided: null, given: null, best: null })).toBeNull();
  });
});
