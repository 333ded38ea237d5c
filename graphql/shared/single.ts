import { InputError } from '@/domain/errors';
import { idOfSlug, type SluggedNoun } from '@/domain/identity';
import { type MergedNoun, mergedInto } from '@/domain/records/merged';
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

type RowOf<Noun extends SluggedNoun> = Awaited<ReturnType<Context['loaders'][Noun]['load']>>;

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

/** As `single`; what became part of another is answered by that, so that its address leads there. */
export function singleOrMerged<Noun extends MergedNoun>(noun: Noun) {
  const own = single(noun);
  return async (parent: unknown, args: SingleArguments, context: Context): Promise<RowOf<Noun>> => {
    const found = (await own(parent, args, context)) as RowOf<Noun>;
    if (found || args.slug == null) return found;
    const id = idOfSlug(noun, args.slug);
    const into = (await mergedInto(context.db, noun, [id])).get(id);
    return into === undefined ? found : ((await context.loaders[noun].load(into)) as RowOf<Noun>);
  };
}
