import { createHash } from 'node:crypto';
import { fold } from '../text/fold';

const LONGEST_TAIL = 60;

/**
 * A slug for an article that has none: its outlet, its date and its title. A title that is not in Latin letters, or is
 * long, is represented by eight digits of its hash, which a transliteration would not make unique.
 */
export function articleSlug(outlet: string, date: string, title: string): string {
  const folded = fold(title);
  const hash = createHash('sha256').update(folded).digest('hex').slice(0, 8);
  if (!/^[a-z0-9 ]+$/.test(folded)) return `${outlet}-${date}-${hash}`;
  if (folded.length <= LONGEST_TAIL) return `${outlet}-${date}-${folded.replaceAll(' ', '-')}`;
  const words = folded
    .slice(0, LONGEST_TAIL + 1)
    .split(' ')
    .slice(0, -1);
  return [outlet, date, ...words, hash].join('-');
}
