import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import arabic from './ar.json';
import english from './en.json';

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  );
}

/** Names of a message's arguments and rich-text tags. */
function argumentsOf(message: string): string[] {
  const found = message.matchAll(/\{\s*(\w+)\s*(?=[,}])|<(\w+)>/g);
  return [...new Set([...found].map((match) => match[1] ?? match[2] ?? ''))].sort();
}

const ar = new Map(leaves(arabic));
const en = new Map(leaves(english));
const both = [...ar.keys()].filter((key) => en.has(key));

describe('messages', () => {
  it('have the same keys in both languages', () => {
    expect([...ar.keys()].sort()).toEqual([...en.keys()].sort());
  });

  it('are never the same text in both', () => {
    const wordless = (text: string) => !/\p{Letter}/u.test(text.replace(/\{\w+\}|<[^>]*>/g, ''));
    expect(both.filter((key) => ar.get(key) === en.get(key) && !wordless(ar.get(key) ?? ''))).toEqual([]);
  });

  it('take the same arguments in both', () => {
    const plural = /\b(zero|one|two|few|many|other)\b/;
    const differing = both.filter((key) => {
      const [a, b] = [ar.get(key) ?? '', en.get(key) ?? ''].map((text) =>
        argumentsOf(text)
          .filter((name) => !plural.test(name))
          .join(),
      );
      return a !== b;
    });
    expect(differing).toEqual([]);
  });

  it('give all six forms wherever Arabic counts', () => {
    const counting = [...ar].filter(([, text]) => /,\s*plural\s*,/.test(text));
    expect(counting.length).toBeGreaterThan(5);
    const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];
    const lacking = counting.filter(([, text]) => !forms.every((form) => new RegExp(`\\b${form}\\s*\\{`).test(text)));
    expect(lacking.map(([key]) => key)).toEqual([]);
  });

  it('use Arabic punctuation in Arabic', () => {
    const latin = [...ar].filter(([, text]) => /\p{Script=Arabic}\s*[,;?](?!\s*plural)/u.test(text));
    expect(latin.map(([key]) => key)).toEqual([]);
  });
});

describe('numbers of claims', () => {
  const claims = (locale: 'ar' | 'en', messages: typeof english, count: number) =>
    createTranslator({ locale, messages, namespace: 'counts' })('claims', { count });

  it.each([
    [0, 'لا ادعاءات'],
    [1, 'ادعاء واحد'],
    [2, 'ادعاءان'],
    [3, '3 ادعاءات'],
    [10, '10 ادعاءات'],
    [11, '11 ادعاء'],
    [99, '99 ادعاء'],
    [100, '100 ادعاء'],
    [103, '103 ادعاءات'],
    [111, '111 ادعاء'],
  ])('%i in Arabic', (count, expected) => {
    expect(claims('ar', arabic, count)).toBe(expected);
  });

  it('of articles tell eleven from a hundred in Arabic', () => {
    const articles = createTranslator({ locale: 'ar', messages: arabic, namespace: 'counts' });
    expect([3, 11, 99, 100, 102].map((count) => articles('articles', { count }))).toEqual([
      '3 مقالات',
      '11 مقالا',
      '99 مقالا',
      '100 مقال',
      '102 مقال',
    ]);
  });

  it.each([
    [0, 'no claims'],
    [1, '1 claim'],
    [2, '2 claims'],
    [100, '100 claims'],
  ])('%i in English', (count, expected) => {
    expect(claims('en', english, count)).toBe(expected);
  });
});
