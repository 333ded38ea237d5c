import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inLocale, pageAddress, withoutLocale } from './address';

describe('pageAddress', () => {
  it('puts the language first', () => {
    expect(pageAddress('ar', '/')).toBe('/ar');
    expect(pageAddress('en', '/topics/mutual-trust')).toBe('/en/topics/mutual-trust');
  });

  it('repeats the name of a list and leaves out what says nothing', () => {
    const query = { topic: ['a', 'b'], q: 'الحياد', from: undefined, kind: [], sort: '' };
    expect(pageAddress('ar', '/claims', query)).toBe(
      '/ar/claims?topic=a&topic=b&q=%D8%A7%D9%84%D8%AD%D9%8A%D8%A7%D8%AF',
    );
  });
});

describe('a query', () => {
  it('has the colon of a side encoded like anything else', () => {
    expect(pageAddress('en', '/explain/mean', { side: 'perspective:russia' })).toBe(
      '/en/explain/mean?side=perspective%3Arussia',
    );
  });

  it('is encoded as forms encode it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', minLength: 1 }))),
        (pairs) => {
          const query = Object.fromEntries(pairs);
          const expected = new URLSearchParams(query).toString();
          expect(pageAddress('en', '/', query)).toBe(`/en${expected && `?${expected}`}`);
        },
      ),
    );
  });
});

describe('withoutLocale', () => {
  it.each([
    ['/ar', '/'],
    ['/en?topic=x', '/?topic=x'],
    ['/ar/topics?x=1#y', '/topics?x=1#y'],
    ['/ar/claims/aljazeera-2023-11-putin-astana.3', '/claims/aljazeera-2023-11-putin-astana.3'],
    ['/articles', '/articles'],
    ['/enormous', '/enormous'],
  ])('%s gives %s', (address, expected) => {
    expect(withoutLocale(address)).toBe(expected);
  });
});

describe('inLocale', () => {
  it.each([
    ['/ar', '/en'],
    ['/ar?topic=x', '/en?topic=x'],
    ['/ar/claims?q=%D8%A7&sort=oldest', '/en/claims?q=%D8%A7&sort=oldest'],
    ['/fr/topics', '/en/fr/topics'],
  ])('%s gives %s', (address, expected) => {
    expect(inLocale('en', address)).toBe(expected);
  });
});
