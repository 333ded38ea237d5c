import type { Database } from '../database';
import { type MergedNoun, mergedInto, presentIds } from '../records/merged';
import type { ClaimContent } from './contents/claims';
import { MissingError } from './errors';
import type { Change } from './perform';
import { sharedReference } from './reference';
import { demandReferents, withPlaces } from './referents';

/**
 * Changes whose claims refer to what is there: a claim from the bin, or from before a merge, to what its analyst and topics
 * have become. One statement where all are there; what analysts, articles and perspectives need is asked where they are written.
 * @throws MissingError naming what is referred to and gone.
 */
export async function settled(db: Database, asked: readonly Change[]): Promise<readonly Change[]> {
  await demandReferents(db, asked);
  const changes = await withPlaces(db, asked);
  const claims = changes.flatMap(({ reference, content }) =>
    reference.noun === 'claim' && content ? [content as ClaimContent] : [],
  );
  if (claims.length === 0) return changes;
  const analysts = await successors(
    db,
    'analyst',
    claims.map(({ analystId }) => analystId),
    changes,
  );
  const topics = await successors(
    db,
    'topic',
    claims.flatMap(({ stances }) => stances.map(({ topicId }) => topicId)),
    changes,
  );
  if (analysts.size === 0 && topics.size === 0) return changes;
  return changes.map((change) =>
    change.reference.noun === 'claim' && change.content
      ? { ...change, content: settledClaim(change.content as ClaimContent, analysts, topics) }
      : change,
  );
}

/** What those of these records that are gone have become. */
async function successors(
  db: Database,
  noun: MergedNoun,
  ids: readonly string[],
  changes: readonly Change[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  const known = new Set([
    ...(await presentIds(db, noun, wanted)),
    ...changes.filter(({ content }) => content !== null).map(({ reference }) => reference.record),
  ]);
  const gone = wanted.filter((id) => !known.has(id));
  if (gone.length === 0) return new Map();
  const merged = await mergedInto(db, noun, gone);
  const lost = gone.find((id) => !merged.has(id));
  if (lost) throw new MissingError(sharedReference(noun, lost));
  return merged;
}

function settledClaim(
  claim: ClaimContent,
  analysts: ReadonlyMap<string, string>,
  topics: ReadonlyMap<string, string>,
): ClaimContent {
  return {
    ...claim,
    analystId: analysts.get(claim.analystId) ?? claim.analystId,
    stances: onSuccessors(claim.stances, topics),
  };
}

/** Stances on what their topics have become, one on each. */
export function onSuccessors<Stance extends { topicId: string }>(
  given: readonly Stance[],
  topics: ReadonlyMap<string, string>,
): Stance[] {
  const stances = new Map(given.map((stance) => [stance.topicId, stance]));
  for (const stance of given) {
    const topicId = topics.get(stance.topicId);
    if (!topicId) continue;
    stances.delete(stance.topicId);
    // One that is taken on what the topic has become is the later word.
    if (!stances.has(topicId)) stances.set(topicId, { ...stance, topicId });
  }
  return [...stances.values()].sort((a, b) => (a.topicId < b.topicId ? -1 : 1));
}
