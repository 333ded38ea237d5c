import type { AnalystKind, ClaimKind, SpeechType } from '@/generated/prisma/client';
import type { Database } from '../database';
import { type Day, readPeriod } from '../dates/day';
import { readLanguages } from './languages';
import { type FilterField, idsOfSlugs } from './slugs';

/** Which positions a measure counts, as somebody asks for it. What is absent or null does not restrict. */
export type MeasureFilterInput = { [Field in keyof AppliedFilter]?: AppliedFilter[Field] | undefined };

/** The filter a figure was computed under, as it was understood. */
export type AppliedFilter = {
  from: Day | null;
  to: Day | null;
  outlets: readonly string[] | null;
  analysts: readonly string[] | null;
  analystKinds: readonly AnalystKind[] | null;
  perspectives: readonly string[] | null;
  topics: readonly string[] | null;
  languages: readonly string[] | null;
  kinds: readonly ClaimKind[] | null;
  speech: readonly SpeechType[] | null;
};

/** A checked filter with the ids of its slugs. */
export type MeasureFilter = { applied: AppliedFilter; ids: Partial<Record<FilterField, string[]>> };

/**
 * Checks a filter, in one statement at most (none where it names no slug).
 * @param path where the filter stands in the input, for errors.
 * @throws InputError INVALID_VALUE for a day that does not exist or a language that is no ISO 639 code, INVALID_RANGE
 * where `to` comes before `from`, UNKNOWN_SLUG for a slug that nothing has.
 */
export async function readMeasureFilter(
  db: Database,
  input: MeasureFilterInput | null | undefined = {},
  path = 'filter',
): Promise<MeasureFilter> {
  const given = input ?? {};
  const { from, to } = readPeriod(given, path);
  const languages = readLanguages(given.languages, path);
  const { outlets, analysts, perspectives, topics } = given;
  return {
    applied: {
      from: from ?? null,
      to: to ?? null,
      outlets: outlets ?? null,
      analysts: analysts ?? null,
      analystKinds: given.analystKinds ?? null,
      perspectives: perspectives ?? null,
      topics: topics ?? null,
      languages: languages ?? null,
      kinds: given.kinds ?? null,
      speech: given.speech ?? null,
    },
    ids: await idsOfSlugs(db, { outlets, analysts, perspectives, topics }, path),
  };
}
