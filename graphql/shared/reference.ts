import { allRequired, type Loaders, required } from '../loaders';
import { alsoForMany } from '../operations/many';
import type { Reader } from '../reader';

type Noun = 'perspective' | 'outlet' | 'analyst' | 'topic' | 'article';
type RowOf<N extends Noun> = NonNullable<Awaited<ReturnType<Loaders[N]['load']>>>;

/** A resolver of a row that a foreign key promises. */
export function reference<Parent, N extends Noun>(noun: N, idOf: (parent: Parent) => string) {
  const readerOf = (loaders: Loaders) => loaders[noun] as Reader<string, RowOf<N> | null>;
  return alsoForMany<Parent, unknown, RowOf<N>>(
    (parent, _, { loaders }) => required(readerOf(loaders), idOf(parent)),
    (parents, _, { loaders }) => allRequired(readerOf(loaders), parents.map(idOf)),
  );
}
