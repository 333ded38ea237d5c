import { expect, it } from 'vitest';
import { readTarget } from './target';

it.each([
  ['/ar', { path: '/ar', search: '' }],
  ['/ar?', { path: '/ar', search: '?' }],
  ['/en/claims?q=a?b/c', { path: '/en/claims', search: '?q=a?b/c' }],
  ['//host/ar', { path: '//host/ar', search: '' }],
  ['http://mawqif.example/ar?x=1', { path: '/ar', search: '?x=1' }],
  ['HTTPS://mawqif.example', { path: '/', search: '' }],
  ['http://mawqif.example?x=1', { path: '/', search: '?x=1' }],
  ['*', null],
  ['', null],
  ['mawqif.example:80', null],
])('reads %j', (url, target) => {
  expect(readTarget(url)).toEqual(target);
});
