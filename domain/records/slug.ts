import type { Database } from '../database';
import type { SharedNoun } from '../editing/contents/shared';
import { sharedReference } from '../editing/reference';
import { presentVersions } from '../editing/versions';
import { InputError } from '../errors';
import { idOfSlug } from '../identity';
import { fold } from '../text/fold';
import { inLatin } from '../text/latin';
import type { LocalizedTexts } from '../text/localized';

const LONGEST = 60;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * A slug for a new record: the one asked for, else one made of its name in Latin letters, with a number behind it where
 * another has it. What something ever had is never given again, since an old address must not show somebody else.
 * @throws InputError INVALID_VALUE where the one asked for is none, or is taken.
 */
export async function newSlug(
  db: Database,
  noun: SharedNoun,
  { asked, name }: { asked: string | null; name: LocalizedTexts },
): Promise<string> {
  if (asked !== null) {
    if (!SLUG.test(asked) || asked.length > LONGEST)
      throw new InputError('INVALID_VALUE', 'slug', asked, `a-z, 0-9 and single hyphens, at most ${LONGEST}`);
    if (await isTaken(db, noun, asked)) throw new InputError('INVALID_VALUE', 'slug', asked, 'a slug that nothing had');
    return asked;
  }
  const base = slugOf(name) || noun;
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!(await isTaken(db, noun, slug))) return slug;
  }
}

function slugOf(name: LocalizedTexts): string {
  // A name that is in Latin letters already is spelt as its bearer spells it.
  const ordered = [name.en, name.ar, ...Object.values(name)].filter((text): text is string => text !== undefined);
  for (const text of ordered) {
    const words = inLatin(fold(text)).split(' ');
    while (words.length > 1 && words.join('-').length > LONGEST) words.pop();
    const slug = words.join('-').slice(0, LONGEST);
    if (slug !== '') return slug;
  }
  return '';
}

async function isTaken(db: Database, noun: SharedNoun, slug: string): Promise<boolean> {
  const reference = sharedReference(noun, idOfSlug(noun, slug));
  if ((await presentVersions(db, [reference])).size > 0) return true;
  const { record: id } = reference;
  const where = { where: { id } };
  const found = {
    perspective: () => db.perspective.count(where),
    outlet: () => db.outlet.count(where),
    analyst: () => db.analyst.count(where),
    topic: () => db.topic.count(where),
  };
  return (await found[noun]()) > 0;
}
