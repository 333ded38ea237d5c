import { expect, test } from 'vitest';
import { ownAddress } from './own-address';

test('who signed in goes on to the page wanted, in the language of the form', () => {
  expect(ownAddress('/en/studio/articles/bridge-2024?text=ar', 'ar')).toBe('/ar/studio/articles/bridge-2024?text=ar');
  expect(ownAddress('/ar/studio', 'ar')).toBe('/ar/studio');
});

test.each([
  'https://elsewhere.example/ar/studio',
  '//elsewhere.example/ar/studio',
  '/\\elsewhere.example/ar/studio',
  '/ar/../../elsewhere/studio',
  'javascript:alert(1)',
  '/ar/studio/sign-in?next=/ar/studio/sign-in',
  '/ar/claims',
  '',
])('an address that is no page of the Studio is not followed: %s', (given) => {
  expect(ownAddress(given, 'ar')).toBeNull();
});

test('neither are several, nor none', () => {
  expect(ownAddress(['/ar/studio', '/ar/studio'], 'ar')).toBeNull();
  expect(ownAddress(undefined, 'ar')).toBeNull();
});
