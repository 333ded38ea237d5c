import type { ClaimForm } from './form';

/** Name of a part of a claim that is decided by itself, such as `paraphrase.ar` or `stances.mutual-trust`. */
export type Field = string;

/** A field that two people made different things of. */
export type Clash = { field: Field; mine: unknown; theirs: unknown };

/** What became of two versions of one claim that began from the same one. */
export type Merge = {
  /** Both changes together; where they clash, mine. */
  form: ClaimForm;
  /** Fields that only the other one changed, which are taken over. */
  taken: Field[];
  /** Fields that both changed, to different things: a person must choose. */
  clashes: Clash[];
};

type Fields = Map<Field, unknown>;

/**
 * Brings what two people made of one claim together, field by field.
 * @param base what both began from.
 */
export function merge(base: ClaimForm, mine: ClaimForm, theirs: ClaimForm): Merge {
  const [was, own, other] = [fieldsOf(base), fieldsOf(mine), fieldsOf(theirs)];
  const merged: Fields = new Map(own);
  const taken: Field[] = [];
  const clashes: Clash[] = [];
  for (const field of new Set([...own.keys(), ...other.keys(), ...was.keys()])) {
    const [before, here, there] = [was.get(field), own.get(field), other.get(field)];
    if (same(there, before) || same(there, here)) continue;
    if (same(here, before)) {
      taken.push(field);
      put(merged, field, there);
    } else clashes.push({ field, mine: here, theirs: there });
  }
  return { form: formOfFields(merged), taken, clashes };
}

/** The form with another's value of some fields. */
export function take(form: ClaimForm, clashes: readonly Clash[]): ClaimForm {
  const fields = fieldsOf(form);
  for (const { field, theirs } of clashes) put(fields, field, theirs);
  return formOfFields(fields);
}

/** Whether two forms say the same. */
export function sameForm(a: ClaimForm, b: ClaimForm): boolean {
  const [one, other] = [fieldsOf(a), fieldsOf(b)];
  return one.size === other.size && [...one].every(([field, value]) => same(value, other.get(field)));
}

function put(fields: Fields, field: Field, value: unknown): void {
  if (value === undefined) fields.delete(field);
  else fields.set(field, value);
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));
}

function fieldsOf(form: ClaimForm): Fields {
  const fields: Fields = new Map<Field, unknown>([
    ['speech', form.speech],
    ['kind', form.kind],
  ]);
  if (form.analyst) fields.set('analyst', form.analyst);
  for (const [language, { start, end, exact }] of Object.entries(form.passages))
    fields.set(`passages.${language}`, { start, end, exact });
  for (const [language, text] of written(form.paraphrase)) fields.set(`paraphrase.${language}`, text);
  for (const { topic, value, mixed, rationale } of form.stances)
    fields.set(`stances.${topic}`, { value, mixed, rationale: Object.fromEntries(written(rationale)) });
  for (const { kind, to } of form.relations) fields.set(`relations.${kind}.${to}`, true);
  return fields;
}

function written(texts: ClaimForm['paraphrase']): [string, string][] {
  return Object.entries(texts)
    .map(([language, text]): [string, string] => [language, text.trim()])
    .filter(([, text]) => text !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function formOfFields(fields: Fields): ClaimForm {
  const below = <Value>(name: string) =>
    [...fields]
      .filter(([field]) => field.startsWith(`${name}.`))
      .map(([field, value]) => [field.slice(name.length + 1), value as Value] as const);
  return {
    analyst: (fields.get('analyst') as string | undefined) ?? null,
    speech: fields.get('speech') as ClaimForm['speech'],
    kind: fields.get('kind') as ClaimForm['kind'],
    paraphrase: Object.fromEntries(below<string>('paraphrase')),
    passages: Object.fromEntries(below<ClaimForm['passages'][string]>('passages')),
    stances: below<Omit<ClaimForm['stances'][number], 'topic'>>('stances').map(([topic, stance]) => ({
      topic,
      ...stance,
    })),
    relations: below<true>('relations').map(([name]) => {
      const dot = name.indexOf('.');
      return { kind: name.slice(0, dot) as ClaimForm['relations'][number]['kind'], to: name.slice(dot + 1) };
    }),
  };
}
