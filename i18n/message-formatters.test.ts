import fc from 'fast-check';
import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import ar from '@/messages/ar.json';
import en from '@/messages/en.json';
import { formatFor } from './format';
import { routing } from './routing';
import { wordsIn } from './words';

const MESSAGES = { ar, en };

describe.each(routing.locales)('in %s', (locale) => {
  const words = wordsIn(locale, 'counts');

  it('messages choose the same words for a number as next-intl does alone', () => {
    const alone = createTranslator({ locale, messages: MESSAGES[locale], namespace: 'counts' });
    const numbers = fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 100_000_000 }));
    fc.assert(
      fc.property(numbers, fc.constantFrom('claims', 'positions', 'articles'), (count, key) => {
        expect(words(key, { count })).toBe(alone(key, { count }));
      }),
    );
  });

  it('messages write a number as every other text does, the first time and again', () => {
    for (const count of [46_218, 3, 46_218]) {
      expect(words('claims', { count })).toContain(formatFor(locale).count(count));
    }
  });
});
