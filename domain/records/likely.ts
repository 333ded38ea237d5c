import type { Database } from '../database';
import { type AnalystMatch, analystMatcher, type KnownAnalyst } from '../quotations/known-analysts/match';
import type { LocalizedTexts } from '../text/localized';

/** More than these nobody looks through. */
const MOST = 5;

/** Other analysts who may be the same as this one, by any name of theirs in any script, the likeliest first; one statement. */
export async function likelySame(db: Database, id: string): Promise<AnalystMatch[]> {
  const analysts = await db.analyst.findMany({ select: { id: true, name: true, aliases: true } });
  const known = analysts.map(
    (one): KnownAnalyst => ({ id: one.id, names: [...Object.values(one.name as LocalizedTexts), ...one.aliases] }),
  );
  const own = known.find((one) => one.id === id);
  const matches = analystMatcher(known.filter((one) => one !== own));
  const best = new Map<string, AnalystMatch>();
  for (const match of (own?.names ?? []).flatMap(matches)) {
    const before = best.get(match.id);
    if (!before || match.score > before.score) best.set(match.id, match);
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, MOST);
}
