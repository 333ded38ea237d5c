import { InputError } from '@/domain/errors';
import { idOfSlug, type SluggedNoun } from '@/domain/identity';
import type { Context } from '../context';
import { readGlobalId } from './id';

/** How one thing is asked for. */
export type SingleArguments = { slug?: string | null; id?: string | null };

/**
 * Checks that exactly one of slug and id is given.
 * @throws InputError where none or both are.
 */
export function slugOrId({ slug, id }: SingleArguments): { slug: string } | { id: string } {
  if (slug != null && id != null) throw new InputError('INVALID_VALUE', 'id', id, 'either slug or id, not both');
  if (slug != null) return { slug };
  if (id != null) return { id };
  throw new InputError('MISSING_VALUE', 'slug', null, 'either slug or id');
}

const TYPE = {
  perspective: 'Perspective',
  outlet: 'Outlet',
  analyst: 'Analyst',
  topic: 'Topic',
  article: 'Article',
} as const;

/** A resolver of one thing by its slug or global id; null where nothing has it. */
export function single<Noun extends SluggedNoun>(noun: Noun) {
  return (_: unknown, args: SingleArguments, { loaders }: Context): ReturnType<Context['loaders'][Noun]['load']> => {
    const asked = slugOrId(args);
    const load = (id: string) => loaders[noun].load(id) as ReturnType<Context['loaders'][Noun]['load']>;
    if ('slug' in asked) return load(idOfSlug(noun, asked.slug));
    const found = readGlobalId(asked.id);
    if (found?.type !== TYPE[noun] || !('id' in found))
      return Promise.resolve(null) as ReturnType<Context['loaders'][Noun]['load']>;
    return load(found.id);
  };
}
