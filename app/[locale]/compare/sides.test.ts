import { describe, expect, it } from 'vitest';
import { completePair, inAddress, type SideName, sideInput, sideName } from './sides';

const russia: SideName = { kind: 'perspective', slug: 'russia' };
const kazakhstan: SideName = { kind: 'perspective', slug: 'kazakhstan' };
const bijamov: SideName = { kind: 'analyst', slug: 'roland-bijamov' };
const defaults = [russia, kazakhstan];

describe('a side in an address', () => {
  it.each([russia, bijamov, { kind: 'outlet', slug: '247-news' } as const])(
    '$kind:$slug is read as it is written',
    (side) => {
      expect(sideName([inAddress(side)])).toEqual({ value: side, rejected: [] });
      expect(sideInput(side)).toEqual({ [side.kind]: side.slug });
    },
  );

  it.each([
    'russia',
    'topic:mutual-trust',
    'analyst:',
    'analyst:a:b',
    'analyst:Ä',
    "perspective:x' OR 1",
    `outlet:${'a'.repeat(300)}`,
  ])('%s is set aside', (name) => {
    expect(sideName([name])).toEqual({ value: undefined, rejected: [name] });
  });

  it('may be missing', () => {
    expect(sideName([])).toEqual({ value: undefined, rejected: [] });
  });
});

describe('what is compared', () => {
  it('is what is asked for', () => {
    expect(completePair({ left: bijamov, right: russia }, defaults)).toEqual({
      left: bijamov,
      right: russia,
      same: false,
    });
  });

  it('is the defaults where nothing is asked for', () => {
    expect(completePair({ left: undefined, right: undefined }, defaults)).toEqual({
      left: russia,
      right: kazakhstan,
      same: false,
    });
  });

  it('takes a default that is not the other side', () => {
    expect(completePair({ left: russia, right: undefined }, defaults)?.right).toEqual(kazakhstan);
    expect(completePair({ left: undefined, right: russia }, defaults)?.left).toEqual(kazakhstan);
    expect(completePair({ left: bijamov, right: undefined }, defaults)?.right).toEqual(russia);
  });

  it('does not compare a side with itself, and says so', () => {
    expect(completePair({ left: russia, right: russia }, defaults)).toEqual({
      left: russia,
      right: kazakhstan,
      same: true,
    });
  });

  it('is nothing where there is nobody to compare with', () => {
    expect(completePair({ left: undefined, right: undefined }, [russia])).toBeNull();
    expect(completePair({ left: russia, right: russia }, [russia])).toBeNull();
  });
});
