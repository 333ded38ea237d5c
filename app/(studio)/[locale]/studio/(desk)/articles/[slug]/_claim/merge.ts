import { type Clash, type Fields, mergeFields, putField, sameValue } from '../../../../_client/merge-fields';
import type { ClaimForm } from './form';

/** What became of two versions of one claim that began from the same one. */
export type Merge = {
  /** Both changes together; where they clash, mine. */
  form: ClaimForm;
  /** Fields that only the other one changed, which are taken over. */
  taken: string[];
  /** Fields that both changed, to different things: a person must choose. */
  clashes: Clash[];
};

/**
 * Brings what two people made of one claim together, field by field.
 * @param base what both began from.
 */
export function merge(base: ClaimForm, mine: ClaimForm, theirs: ClaimForm): Merge {
  const { fields, taken, clashes } = mergeFields(fieldsOf(base), fieldsOf(mine), fieldsOf(theirs));
  return { form: formOfFields(fields), taken, clashes };
}

/** The form with another's value of some fields. */
export function take(form: ClaimForm, clashes: readonly Clash[]): ClaimForm {
  const fields = fieldsOf(form);
  for (const { field, theirs } of clashes) putField(fields, field, theirs);
  return formOfFields(fields);
}

/** Whether two forms say the same. */
export function sameForm(a: ClaimForm, b: ClaimForm): boolean {
  const [one, other] = [fieldsOf(a), fieldsOf(b)];
  return one.size === other.size && [...one].every(([field, value]) => sameValue(value, other.get(field)));
}

function fieldsOf(form: ClaimForm): Fields {
  const fields: Fields = new Map<string, unknown>([
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
