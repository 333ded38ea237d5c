import { expect, it } from 'vitest';
import { directionOf } from './direction';

it.each([
  ['ar', 'rtl'],
  ['fa', 'rtl'],
  ['he', 'rtl'],
  ['AR-eg', 'rtl'],
  ['kk-Arab-CN', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['kk', 'ltr'],
  ['ru', 'ltr'],
  ['en', 'ltr'],
  ['', 'ltr'],
])('%s is written %s', (language, direction) => expect(directionOf(language)).toBe(direction));
