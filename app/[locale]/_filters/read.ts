import type { Ignored } from '@/components/filters/ignored-notice';

/** A page's query as Next hands it over. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** Reads one parameter: the value, and what of it could not be used. */
export type Parameter<Value> = (found: readonly string[]) => { value: Value; rejected: string[] };

export type Read<Spec extends Record<string, Parameter<unknown>>> = {
  values: { [Name in keyof Spec]: ReturnType<Spec[Name]>['value'] };
  ignored: Ignored[];
};

/** Longest value that is looked at; a longer one is nobody's honest filter. */
const LONGEST = 200;

/**
 * Reads the parameters a page knows from its query. What cannot be used is left out and listed, never an error:
 * an address that somebody mistyped still opens its page.
 */
export function readParameters<Spec extends Record<string, Parameter<unknown>>>(
  spec: Spec,
  query: SearchParams,
): Read<Spec> {
  const values: Record<string, unknown> = {};
  const ignored: Ignored[] = [];
  for (const [name, parameter] of Object.entries(spec)) {
    // A form sends its empty fields too: they say nothing.
    const found = [query[name] ?? []]
      .flat()
      .map((value) => value.trim())
      .filter(Boolean);
    const { value, rejected } = parameter(found);
    values[name] = value;
    ignored.push(...[...new Set(rejected)].map((one) => ({ name, value: one.slice(0, LONGEST) })));
  }
  return { values: values as Read<Spec>['values'], ignored };
}

function single<Value>(accept: (value: string) => Value | undefined): Parameter<Value | undefined> {
  return (found) => {
    const value = found[0] === undefined ? undefined : accept(found[0]);
    return { value, rejected: value === undefined ? found.slice(0, 1) : [] };
  };
}

/** Words to search for. */
export const words = single((value) => (value.length <= LONGEST && !value.includes('\0') ? value : undefined));

/** A calendar day, YYYY-MM-DD. */
export const day = single((value) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) ? value : undefined;
});

/** A level of the stance scale, -2 … 2. */
export const level = single((value) => (/^(-[12]|[012])$/.test(value) ? Number(value) : undefined));

/** A number from 0, in plain digits. */
export const amount = single((value) => (/^\d{1,6}(\.\d{1,6})?$/.test(value) ? Number(value) : undefined));

/** A whole number from 1 to 1000. */
export const wholeNumber = single((value) => (/^([1-9]\d{0,2}|1000)$/.test(value) ? Number(value) : undefined));

/** Where a list continues. Whether it fits the list only the API knows. */
export const cursor = single((value) => (/^[\w+/=-]+$/.test(value) ? value : undefined));

/** One of these values, else the first of them. */
export function choice<const Value extends string>(values: readonly [Value, ...Value[]]): Parameter<Value> {
  return (found) => {
    const value = values.find((one) => one === found[0]);
    return { value: value ?? values[0], rejected: value === undefined ? found.slice(0, 1) : [] };
  };
}

/** Any of these values. */
export function choices<const Value extends string>(allowed: readonly Value[]): Parameter<Value[]> {
  return (found) => ({
    value: allowed.filter((one) => found.includes(one)),
    rejected: found.filter((one) => !allowed.some((value) => value === one)),
  });
}

const isSlug = (value: string) => value.length <= LONGEST && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);

/** The name of one thing as it stands in addresses. Whether there is such a thing only the API knows. */
export const slug = single((value) => (isSlug(value) ? value : undefined));

/** Most names in one filter: each that nothing has makes the page ask once more (settle.ts). */
const MOST_NAMES = 30;

/** Names of several things. */
export const slugs: Parameter<string[]> = (found) => {
  const names = [...new Set(found.filter(isSlug))];
  const value = names.slice(0, MOST_NAMES);
  return { value, rejected: found.filter((one) => !value.includes(one)) };
};

/** Languages by their ISO 639 codes. */
export const languages: Parameter<string[]> = (found) => {
  const shaped = (value: string) => /^[a-z]{2,3}$/.test(value);
  return { value: [...new Set(found.filter(shaped))], rejected: found.filter((value) => !shaped(value)) };
};

/** Takes out the second of two ends that stand the wrong way round. */
export function inOrder<Values extends Record<string, unknown>>(
  read: { values: Values; ignored: Ignored[] },
  low: keyof Values & string,
  high: keyof Values & string,
): { values: Values; ignored: Ignored[] } {
  const [from, to] = [read.values[low], read.values[high]];
  if (from == null || to == null || from <= to) return read;
  return {
    values: { ...read.values, [high]: undefined },
    ignored: [...read.ignored, { name: high, value: String(to) }],
  };
}
