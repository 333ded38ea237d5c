import type { Database } from '../database';
import { type AnalystMatch, analystMatcher } from '../quotations/known-analysts/match';
import type { LocalizedTexts } from '../text/localized';

/** Whom a speaker most likely means; null for nobody that is known. */
export type MatchSpeaker = (speaker: string) => AnalystMatch | null;

/** Matches speakers to all known analysts, by any of their names in any script; one statement. */
export async function speakerMatcher(db: Database): Promise<MatchSpeaker> {
  const analysts = await db.analyst.findMany({ select: { id: true, name: true, aliases: true } });
  const matches = analystMatcher(
    analysts.map(({ id, name, aliases }) => ({ id, names: [...Object.values(name as LocalizedTexts), ...aliases] })),
  );
  const remembered = new Map<string, AnalystMatch | null>();
  return (speaker) => {
    let match = remembered.get(speaker);
    if (match === undefined) {
      match = matches(speaker)[0] ?? null;
      remembered.set(speaker, match);
    }
    return match;
  };
}
