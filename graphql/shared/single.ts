import { InputError } from '@/domain/errors';
import { idOfSlug, type SluggedNoun } from '@/domain/identity';
import { type MergedNoun, mergedInto } from '@/domain/records/merged';
import type { Context } from '../context';
import { alsoForMany } from '../operations/many';
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

type LoadOf<Noun extends SluggedNoun> = Promise<RowOf<Noun>>;

/** The id of what is asked for; null where it can be nothing of this kind. */
function idAsked(noun: SluggedNoun, args: SingleArguments): string | null {
  const asked = slugOrId(args);
  if ('slug' in asked) return idOfSlug(noun, asked.slug);
  const found = readGlobalId(asked.id);
  return found?.type === TYPE[noun] && 'id' in found ? found.id : null;
}

async function load<Noun extends SluggedNoun>(noun: Noun, args: SingleArguments, { loaders }: Context): LoadOf<Noun> {
  const id = idAsked(noun, args);
  return (id === null ? null : await loaders[noun].load(id)) as RowOf<Noun>;
}

type Load<Noun extends SluggedNoun> = (noun: Noun, args: SingleArguments, context: Context) => LoadOf<Noun>;

/** A resolver by what loads, which is read with the first list that is asked of it. */
function resolverBy<Noun extends SluggedNoun>(noun: Noun, loadBy: Load<Noun>) {
  return alsoForMany<unknown, SingleArguments, RowOf<Noun>>(
    (_, args, context) => loadBy(noun, args, context),
    async (parents, args, context, _, below) => {
      const id = idAsked(noun, args);
      if (id !== null) await context.connections.readRow(noun, id, below);
      const found = await loadBy(noun, args, context);
      return parents.map(() => found);
    },
  );
}

/** A resolver of one thing by its slug or global id; null where nothing has it. */
export function single<Noun extends SluggedNoun>(noun: Noun) {
  return resolverBy(noun, load);
}

/** As `single`; what became part of another is answered by that, so that its address leads there. */
export function singleOrMerged<Noun extends MergedNoun>(noun: Noun) {
  return resolverBy(noun, async (_, args, context): LoadOf<Noun> => {
    const found = await load(noun, args, context);
    if (found || args.slug == null) return found;
    const id = idOfSlug(noun, args.slug);
    const into = (await mergedInto(context.db, noun, [id])).get(id);
    return into === undefined ? found : ((await context.loaders[noun].load(into)) as RowOf<Noun>);
  });
}
