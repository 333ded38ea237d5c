import { day, type Parameter, slug } from '../_filters/read';
import { inAddress, type SideName, sideName } from '../compare/sides';

/** One part of what names a number, as it stands in an address: null where the address does not say it readably. */
export type Part<Value> = {
  read(text: string | undefined): { value: Value } | null;
  write(value: Value): string | undefined;
};

function required<Value>(
  parameter: Parameter<Value | undefined>,
  write: (value: Value) => string = (value) => String(value),
): Part<Value> {
  return {
    read: (text) => {
      const { value } = parameter(text === undefined ? [] : [text]);
      return value === undefined ? null : { value };
    },
    write,
  };
}

/** A part that may be missing, which then says something too: a gap without a topic is one over all topics. */
export function optional<Value>(part: Part<Value>): Part<Value | undefined> {
  return {
    read: (text) => (text === undefined ? { value: undefined } : part.read(text)),
    write: (value) => (value === undefined ? undefined : part.write(value)),
  };
}

/** Most sides are perspectives: their kind goes without saying, which keeps the many links of a page short. */
export const aSide: Part<SideName> = {
  read: (text) => {
    if (text === undefined) return null;
    const { value } = sideName([text.includes(':') ? text : `perspective:${text}`]);
    return value ? { value } : null;
  },
  write: (value) => (value.kind === 'perspective' ? value.slug : inAddress(value)),
};

/** One of these values; the first goes without saying. */
export function oneOf<const Value extends string>(values: readonly [Value, ...Value[]]): Part<Value> {
  return {
    read: (text) => {
      const value = text === undefined ? values[0] : values.find((one) => one === text);
      return value === undefined ? null : { value };
    },
    write: (value) => (value === values[0] ? undefined : value),
  };
}

/** A whole number within bounds. */
export function wholeNumber(least: number, most: number): Part<number> {
  return {
    read: (text) => {
      if (text === undefined || !/^-?\d{1,4}$/.test(text)) return null;
      const value = Number(text);
      return value >= least && value <= most && String(value) === text ? { value } : null;
    },
    write: (value) => String(value),
  };
}

export const aSlug = required(slug);
export const aDay = required(day);
