import { expect, it } from 'vitest';
import { isSlug } from './format';
import { articleSlug } from './slug';

it.each([
  ['Tokayev: “No”, says Éric', 'gazette-2024-05-tokayev-no-says-eric'],
  ['Казахстан и Россия', 'gazette-2024-05-[0-9a-f]{8}$'],
  ['على النهر', 'gazette-2024-05-[0-9a-f]{8}$'],
  ['…', 'gazette-2024-05-[0-9a-f]{8}$'],
])('%s', (title, slug) => expect(articleSlug('gazette', '2024-05', title)).toMatch(new RegExp(`^${slug}`)));

it('does not depend on how an Arabic title is spelt, and tells titles apart', () => {
  expect(articleSlug('o', '2024', 'إلى أستانا')).toBe(articleSlug('o', '2024', 'الى استانا'));
  expect(articleSlug('o', '2024', 'إلى أستانا')).not.toBe(articleSlug('o', '2024', 'إلى موسكو'));
});

it('cuts a long title between words, and still tells it from another with the same beginning', () => {
  const long = articleSlug('o', '2024', `${'word '.repeat(30)}one`);
  expect(long).toMatch(/^o-2024-(word-){12}[0-9a-f]{8}$/);
  expect(long).not.toBe(articleSlug('o', '2024', `${'word '.repeat(30)}two`));
  expect(isSlug(long)).toBe(true);
  expect(isSlug(articleSlug('o', '2024', 'a'.repeat(500)))).toBe(true);
});
