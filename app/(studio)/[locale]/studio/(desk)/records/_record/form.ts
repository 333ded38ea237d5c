import type { AnalystInput, OutletInput, PerspectiveInput, TopicInput } from '@/generated/graphql/documents';
import { type Fields, mergeFields } from '../../../_client/merge-fields';
import type { Noun } from './nouns';

/** What a form holds, by the names of its fields: a text in a language is at `name.ar`, aliases stand on a line each. */
export type RecordForm = Readonly<Record<string, string>>;

/** The texts of a noun, which there are in several languages, and its other fields. */
export const FIELDS = {
  analyst: { texts: ['name', 'role'], others: ['aliases', 'kind', 'perspective', 'wikidata'] },
  perspective: { texts: ['name'], others: ['order'] },
  topic: { texts: ['title', 'proposition'], others: [] },
  outlet: { texts: ['name'], others: ['country', 'homepage'] },
} as const satisfies Record<Noun, { texts: readonly string[]; others: readonly string[] }>;

const LANGUAGES = ['ar', 'en'] as const;

const KINDS = ['ANALYST', 'OFFICIAL', 'COLLECTIVE'] as const;

/** A form of what is stored; of nothing for a new record. Texts in other languages than the page's two are kept as well. */
export function formOf(noun: Noun, content: unknown): RecordForm {
  const given = (content ?? {}) as Record<string, unknown>;
  const { texts, others } = FIELDS[noun];
  const form: Record<string, string> = {};
  for (const text of texts) {
    const written = (given[text] ?? {}) as Record<string, string>;
    for (const language of new Set([...LANGUAGES, ...Object.keys(written)]))
      form[`${text}.${language}`] = written[language] ?? '';
  }
  for (const field of others) {
    const value = given[field];
    form[field] = Array.isArray(value) ? value.join('\n') : String(value ?? '');
  }
  if (noun === 'analyst') form.kind ||= 'ANALYST';
  return form;
}

/** The languages in which a form has a text. */
export function languagesOf(form: RecordForm, text: string): string[] {
  return Object.keys(form)
    .filter((field) => field.startsWith(`${text}.`))
    .map((field) => field.slice(text.length + 1));
}

const textsOf = (form: RecordForm, text: string) =>
  languagesOf(form, text)
    .map((language) => ({ language, text: form[`${text}.${language}`]!.trim() }))
    .filter((one) => one.text !== '');

const lineOf = (form: RecordForm, field: string) => (form[field] ?? '').trim();

/** An analyst as the API takes it. */
export function analystInput(form: RecordForm): AnalystInput {
  return {
    name: textsOf(form, 'name'),
    role: textsOf(form, 'role'),
    aliases: linesOf(form.aliases ?? ''),
    kind: KINDS.find((kind) => kind === form.kind) ?? 'ANALYST',
    perspective: lineOf(form, 'perspective'),
    wikidata: lineOf(form, 'wikidata').toUpperCase() || null,
  };
}

/** A topic as the API takes it. */
export function topicInput(form: RecordForm): TopicInput {
  return { title: textsOf(form, 'title'), proposition: textsOf(form, 'proposition') };
}

/** An outlet as the API takes it. */
export function outletInput(form: RecordForm): OutletInput {
  return {
    name: textsOf(form, 'name'),
    country: lineOf(form, 'country').toUpperCase() || null,
    homepage: lineOf(form, 'homepage'),
  };
}

/** A perspective as the API takes it; without a place it gets the last. */
export function perspectiveInput(form: RecordForm): PerspectiveInput {
  return { name: textsOf(form, 'name'), order: Number(lineOf(form, 'order')) || null };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What a form says, without what makes no difference. */
function fieldsOf(form: RecordForm): Fields {
  return new Map(
    Object.entries(form)
      .map(([field, value]): [string, string] => [
        field,
        field === 'aliases' ? linesOf(value).join('\n') : value.trim(),
      ])
      .filter(([, value]) => value !== ''),
  );
}

/** Whether two forms say the same. */
export function sameForm(a: RecordForm, b: RecordForm): boolean {
  const [one, other] = [fieldsOf(a), fieldsOf(b)];
  return one.size === other.size && [...one].every(([field, value]) => value === other.get(field));
}

/** What two people made of a record, brought together; `theirs` of a clash is taken by `withFields`. */
export function mergeForms(base: RecordForm, mine: RecordForm, theirs: RecordForm) {
  const { fields, taken, clashes } = mergeFields(fieldsOf(base), fieldsOf(mine), fieldsOf(theirs));
  const empty = Object.fromEntries(Object.keys({ ...mine, ...theirs }).map((field) => [field, '']));
  return { form: { ...empty, ...Object.fromEntries(fields) } as RecordForm, taken, clashes };
}
