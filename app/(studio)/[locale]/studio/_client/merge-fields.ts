/** What people made of a record, by the names of parts that are decided by themselves, such as `paraphrase.ar`. */
export type Fields = Map<string, unknown>;

/** A field that two people made different things of. */
export type Clash = { field: string; mine: unknown; theirs: unknown };

/** What became of two versions of one record that began from the same one. */
export type MergedFields = {
  /** Both changes together; where they clash, mine. */
  fields: Fields;
  /** Fields that only the other one changed, which are taken over. */
  taken: string[];
  /** Fields that both changed, to different things: a person must choose. */
  clashes: Clash[];
};

/**
 * Brings what two people made of one record together, field by field; a field that is not there is undefined.
 * @param was what both began from.
 */
export function mergeFields(was: Fields, own: Fields, other: Fields): MergedFields {
  const fields: Fields = new Map(own);
  const taken: string[] = [];
  const clashes: Clash[] = [];
  for (const field of new Set([...own.keys(), ...other.keys(), ...was.keys()])) {
    const [before, here, there] = [was.get(field), own.get(field), other.get(field)];
    if (sameValue(there, before) || sameValue(there, here)) continue;
    if (sameValue(here, before)) {
      taken.push(field);
      putField(fields, field, there);
    } else clashes.push({ field, mine: here, theirs: there });
  }
  return { fields, taken, clashes };
}

/** Gives a field a value; undefined takes it off. */
export function putField(fields: Fields, field: string, value: unknown): void {
  if (value === undefined) fields.delete(field);
  else fields.set(field, value);
}

/** Whether two fields say the same. */
export function sameValue(a: unknown, b: unknown): boolean {
  return a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));
}
