import type { AnalystKind } from '@/generated/prisma/client';
import type { Database } from '../database';
import { textsOf } from '../editing/drafted-texts';
import { InputError } from '../errors';
import { assertSlugs } from '../filters/slugs';
import { isAddress } from '../import/format';
import { lastPlace } from '../perspectives/places';
import type { LocalizedTexts } from '../text/localized';
import { isStorable } from '../text/offsets';
import type { Compose } from './write';

/** Anybody who is quoted, as somebody states it; `perspective` is a slug. */
export type AnalystDraft = {
  name: LocalizedTexts;
  role: LocalizedTexts;
  aliases: readonly string[];
  kind: AnalystKind;
  perspective: string;
  wikidata: string | null;
};

/** A question with its proposition, as somebody states it. */
export type TopicDraft = { title: LocalizedTexts; proposition: LocalizedTexts };

/** A side that analysts speak from, as somebody states it; `order` is its place, null for the one it has or the last. */
export type PerspectiveDraft = { name: LocalizedTexts; order: number | null };

/** A publication, as somebody states it. `country` is ISO 3166-1 alpha-2. */
export type OutletDraft = { name: LocalizedTexts; country: string | null; homepage: string };

const LONGEST_NAME = 200;
const MOST_ALIASES = 100;
// Colours repeat long before.
const LAST_PLACE = 1000;

/** An analyst of a draft. @throws InputError naming what cannot be accepted. */
export function analystOf({ name, role, aliases, kind, perspective, wikidata }: AnalystDraft): Compose<'analyst'> {
  return async (db, slug) => {
    await assertSlugs(db, [{ noun: 'perspective', slug: perspective, field: 'perspective' }]);
    if (wikidata !== null && !/^Q[1-9]\d{0,12}$/.test(wikidata))
      throw new InputError('INVALID_VALUE', 'wikidata', wikidata, 'a Wikidata id such as Q42');
    const names = required('name', name, LONGEST_NAME);
    return {
      slug,
      name: names,
      role: textsOf('role', role, LONGEST_NAME),
      aliases: aliasesOf(aliases, Object.values(names)),
      kind,
      perspective,
      wikidata,
    };
  };
}

/** A topic of a draft; a new one comes after all others. @throws InputError naming what cannot be accepted. */
export function topicOf({ title, proposition }: TopicDraft): Compose<'topic'> {
  return async (db, slug, before) => ({
    slug,
    title: required('title', title, LONGEST_NAME),
    proposition: required('proposition', proposition),
    order: before?.order ?? (await lastOrder(db)) + 1,
  });
}

/** A perspective of a draft; who had its place takes the one it had. @throws InputError naming what cannot be accepted. */
export function perspectiveOf({ name, order }: PerspectiveDraft): Compose<'perspective'> {
  return async (db, slug, before) => {
    if (order !== null && !(Number.isInteger(order) && order >= 1 && order <= LAST_PLACE))
      throw new InputError('INVALID_RANGE', 'order', order, `a whole number from 1 to ${LAST_PLACE}`);
    return {
      slug,
      name: required('name', name, LONGEST_NAME),
      order: order ?? before?.order ?? (await lastPlace(db)),
    };
  };
}

/** An outlet of a draft. @throws InputError naming what cannot be accepted. */
export function outletOf({ name, country, homepage }: OutletDraft): Compose<'outlet'> {
  return async (_, slug) => {
    if (country !== null && !/^[A-Z]{2}$/.test(country))
      throw new InputError('INVALID_VALUE', 'country', country, 'two capital letters (ISO 3166-1)');
    if (!isAddress(homepage)) throw new InputError('INVALID_VALUE', 'homepage', homepage, 'an http or https address');
    return { slug, name: required('name', name, LONGEST_NAME), country, homepage };
  };
}

/** A text that there must be, in one language at least. */
function required(field: string, texts: LocalizedTexts, longest?: number): LocalizedTexts {
  const written = textsOf(field, texts, longest);
  if (Object.keys(written).length === 0)
    throw new InputError('MISSING_VALUE', field, texts, 'a text in one language at least');
  return written;
}

function aliasesOf(aliases: readonly string[], names: readonly string[]): string[] {
  const written = [...new Set(aliases.map((alias) => alias.trim()))].filter(
    (alias) => alias !== '' && !names.includes(alias),
  );
  const unfit = written.find((alias) => alias.length > LONGEST_NAME || !isStorable(alias));
  if (unfit !== undefined)
    throw new InputError('INVALID_VALUE', 'aliases', unfit.slice(0, 40), `at most ${LONGEST_NAME} characters`);
  if (written.length > MOST_ALIASES)
    throw new InputError('INVALID_RANGE', 'aliases', written.length, `at most ${MOST_ALIASES}`);
  return written;
}

async function lastOrder(db: Database): Promise<number> {
  const { _max } = await db.topic.aggregate({ _max: { order: true } });
  return _max.order ?? 0;
}
