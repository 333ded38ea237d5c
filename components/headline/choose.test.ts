import { describe, expect, it } from 'vitest';
import { chooseHeadline } from './choose';

const topic = (name: string, value: number, different = false) => ({ topic: name, gap: { value, different } });

describe('the headline', () => {
  it('names the widest and the narrowest gap, whichever way they point', () => {
    expect(chooseHeadline(2, [topic('a', 0.5), topic('b', -1.2, true), topic('c', -0.1)])).toEqual({
      kind: 'ranked',
      widest: ['b'],
      narrowest: ['c'],
      different: true,
    });
  });

  it('does not call a gap different that is within chance', () => {
    expect(chooseHeadline(2, [topic('a', 0.9), topic('b', 0.1)])).toMatchObject({ different: false });
  });

  it('names all topics that share a gap as it is shown, and calls it different only if each is', () => {
    expect(chooseHeadline(2, [topic('a', 1.21, true), topic('b', -1.19), topic('c', 0.1), topic('d', 0.14)])).toEqual({
      kind: 'ranked',
      widest: ['a', 'b'],
      narrowest: ['c', 'd'],
      different: false,
    });
  });

  it('ranks nothing where all gaps are shown the same', () => {
    expect(chooseHeadline(2, [topic('a', 0.31), topic('b', -0.29), topic('c', 0.3)])).toEqual({
      kind: 'level',
      topics: 3,
      different: false,
    });
  });

  it('ranks nothing on a single topic', () => {
    expect(chooseHeadline(2, [topic('a', 1, true)])).toEqual({ kind: 'single', topic: 'a', different: true });
  });

  it('says so when evidence is too thin everywhere, and when nobody can be compared', () => {
    expect(chooseHeadline(2, [])).toEqual({ kind: 'unranked' });
    expect(chooseHeadline(2, [{ topic: 'a', gap: null }])).toEqual({ kind: 'unranked' });
    expect(chooseHeadline(1, null)).toEqual({ kind: 'alone' });
    expect(chooseHeadline(0, null)).toEqual({ kind: 'silent' });
  });
});
