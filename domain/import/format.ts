import { z } from 'zod';
import { isStorable } from '../text/offsets';

// The format of prisma/corpus, by the structural rules of its validate.mjs. That script also holds the corpus' own
// editorial rules (punctuation, length of quotations), which do not bind what others import.
//
// Each record on its own is described here; what records owe each other is in coherence.ts. Every message says what is
// expected; records.ts adds where, and what was found.

const MAX_INTEGER = 2_147_483_647;
// PostgreSQL's indices take keys of at most 2704 bytes.
const MAX_SLUG = 200;
const MAX_ADDRESS = 2000;

const text = (expected: string, pattern = /(?:)/u) =>
  z.string(expected).refine((value) => value !== '' && value === value.trim() && pattern.test(value), expected);

const slug = (of: string) => {
  const expected = `${of}: lower-case letters a-z and digits with single hyphens between, at most ${MAX_SLUG}`;
  return z.string(expected).refine(isSlug, expected);
};

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, `one of ${values.join(', ')}`);

const wholeNumber = (from: number, to = MAX_INTEGER) => {
  const expected = to === MAX_INTEGER ? `a whole number from ${from}` : `a whole number from ${from} to ${to}`;
  return z.int(expected).min(from, expected).max(to, expected);
};

const address = z
  .string('an http or https address')
  .refine(isAddress, `an http or https address of at most ${MAX_ADDRESS} characters`);

const arabic = text('a text with Arabic letters, without outer spaces', /\p{Script=Arabic}/u);
const english = text('a text with Latin letters, without outer spaces', /[A-Za-z]/);
const cyrillic = text('a text with Cyrillic letters, without outer spaces', /\p{Script=Cyrillic}/u);
const BOTH = 'an object with ar and en';
const both = z.strictObject({ ar: arabic, en: english }, BOTH);

const perspective = z.strictObject(
  { slug: slug("the perspective's slug"), name: both, order: wholeNumber(1) },
  'a perspective: an object',
);

const topic = z.strictObject({ slug: slug("the topic's slug"), title: both, proposition: both }, 'a topic: an object');

const outlet = z.strictObject(
  {
    slug: slug("the outlet's slug"),
    name: both,
    country: z
      .string('a country code (ISO 3166-1) or null')
      .regex(/^[A-Z]{2}$/, 'a country code of two capital letters (ISO 3166-1) or null')
      .nullable(),
    homepage: address,
  },
  'an outlet: an object',
);

const analyst = z.strictObject(
  {
    slug: slug("the analyst's slug"),
    name: z.strictObject({ ar: arabic, en: english, ru: cyrillic.optional() }, BOTH),
    aliases: z
      .array(text('a name without outer spaces'), 'a list of names')
      .refine((names) => new Set(names).size === names.length, 'each alias once'),
    role: both,
    kind: oneOf(['analyst', 'official', 'collective']),
    perspective: slug("a perspective's slug"),
    wikidata: z
      .string('a Wikidata id such as Q42, or null')
      .regex(/^Q[1-9]\d*$/, 'a Wikidata id such as Q42, or null')
      .nullable(),
  },
  'an analyst: an object',
);

const stance = z
  .strictObject(
    {
      topic: slug("a topic's slug"),
      value: wholeNumber(-2, 2),
      mixed: z.boolean('true or false').default(false),
      rationale: both,
    },
    'a stance: an object',
  )
  .refine((found) => !found.mixed || found.value === 0, { path: ['mixed'], error: 'true only beside the value 0' });

const claim = z.strictObject(
  {
    id: slug("the claim's id"),
    speaker: slug("an analyst's slug"),
    speech: oneOf(['indirect', 'direct', 'mixed']),
    kind: oneOf(['assessment', 'prediction', 'demand', 'fact']),
    text: both,
    stances: z.array(stance, 'a list of one or two stances').min(1, 'one or two stances').max(2, 'one or two stances'),
    sourceParagraph: wholeNumber(1),
  },
  'a claim: an object',
);

const section = z.strictObject({ section: both }, 'a heading: an object with section');
const sentence = z.strictObject(
  { ar: arabic, en: english, claim: claim.optional() },
  'a sentence: an object with ar and en, or a heading: an object with section',
);

// Chosen by its key instead of tried as a union, so that the faults named are those of the entry that was meant.
const entry = z.unknown().transform((value, context) => {
  const result = isHeading(value) ? section.safeParse(value) : sentence.safeParse(value);
  if (result.success) return result.data;
  // A finished issue has all that a raw one needs; only the types do not know.
  context.issues.push(...(result.error.issues as typeof context.issues));
  return z.NEVER;
});

const article = z.strictObject(
  {
    slug: slug("the article's slug"),
    outlet: slug("an outlet's slug"),
    url: address.nullable(),
    title: text('the title as published, without outer spaces, or null').nullable(),
    titleEn: english,
    titleAr: arabic,
    titleIsOurs: z.boolean('true or false').default(false),
    language: z
      .string('a language code')
      .regex(/^[a-z]{2,3}$/, 'a language code of two or three small letters (ISO 639)'),
    publishedAt: z
      .string('a date')
      .refine(isDate, 'a date that exists, as YYYY-MM-DD, or YYYY-MM where only the month is known'),
    author: text("the author's name without outer spaces, or null").nullable(),
    digest: z.array(entry, 'a list of sentences and headings').min(1, 'at least one sentence'),
  },
  'an article: an object',
);

/** One record of each kind, by the noun it is. */
export const FORMAT = { perspective, topic, outlet, analyst, article };

export type PerspectiveFile = z.output<typeof perspective>;
export type TopicFile = z.output<typeof topic>;
export type OutletFile = z.output<typeof outlet>;
export type AnalystFile = z.output<typeof analyst>;
export type ArticleFile = z.output<typeof article>;
export type ClaimFile = z.output<typeof claim>;

/** Whether the text can be a slug. */
export function isSlug(value: string): boolean {
  return value.length <= MAX_SLUG && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value);
}

/** Whether the text is a day or a month that exists, in the years 1000 to 9999. */
export function isDate(value: string): boolean {
  const match = /^([1-9]\d{3}-(?:0[1-9]|1[0-2]))(-\d{2})?$/.exec(value);
  if (!match) return false;
  const day = `${match[1]}${match[2] ?? '-01'}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  // Date.parse takes 30 February for 1 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** Whether the text is an http or https address that fits the database's index. */
export function isAddress(value: string): boolean {
  return (
    value.length <= MAX_ADDRESS && isStorable(value) && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
  );
}

function isHeading(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'section' in value;
}
