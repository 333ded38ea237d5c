import type { Database } from '../database';
import type { MeasureFilter } from '../filters/measure-filter';
import type { Counts } from '../measures/evidence';
import type { Side } from './side';
import { measureSide, NO_COUNTS, type SideOnTopic } from './side-on-topic';
import { type Tally, tally } from './tally';

/** The sides of tallies that were counted by topic and side, with their measures, in the tallies' order. */
export function measureTallies(tallies: readonly Tally[], filter: MeasureFilter): SideOnTopic[] {
  return tallies.map((one) => measureSide(one.side!, one.topic!, filter, one));
}

/** What each perspective that speaks says on these topics, by topic and in the perspectives' order; one statement. */
export async function perspectivesOnTopics({
  db,
  topicIds,
  filter,
}: {
  db: Database;
  topicIds: readonly string[];
  filter: MeasureFilter;
}): Promise<SideOnTopic[]> {
  const [tallies] = await tally(db, { filter, topicIds, levels: [{ topic: true, side: true }] });
  return measureTallies(tallies, filter);
}

/** What each of these sides says on each topic it speaks of, in the topics' order; one statement. */
export async function sidesByTopic({
  db,
  sides,
  filter,
}: {
  db: Database;
  sides: readonly Side[];
  filter: MeasureFilter;
}): Promise<SideOnTopic[]> {
  const [tallies] = await tally(db, { filter, sides, levels: [{ topic: true, side: true }] });
  return measureTallies(tallies, filter);
}

/** Counts of each of these sides over all topics, by the side's id; one statement. */
export async function countsOfSides({
  db,
  sides,
  filter,
}: {
  db: Database;
  sides: readonly Side[];
  filter: MeasureFilter;
}): Promise<Map<string, Counts>> {
  const [tallies] = await tally(db, { filter, sides, levels: [{ side: true }] });
  const found = new Map(tallies.map(({ side, counts }) => [side!.id, counts]));
  return new Map(sides.map(({ id }) => [id, found.get(id) ?? NO_COUNTS]));
}

/** Counts of each of these topics over all sides, by the topic's id; one statement. */
export async function countsOfTopics({
  db,
  topicIds,
  filter,
}: {
  db: Database;
  topicIds: readonly string[];
  filter: MeasureFilter;
}): Promise<Map<string, Counts>> {
  const [tallies] = await tally(db, { filter, topicIds, levels: [{ topic: true }] });
  const found = new Map(tallies.map(({ topic, counts }) => [topic!.id, counts]));
  return new Map(topicIds.map((id) => [id, found.get(id) ?? NO_COUNTS]));
}
