import type { Database } from '../database';
import { InputError } from '../errors';
import type { MeasureFilter } from '../filters/measure-filter';
import { idOfSlug } from '../identity';
import type { Counts } from '../measures/evidence';
import { topicsByIds } from '../topics/data';
import type { Outline, Tally } from './group-rows';
import { readSides, type Side, type SideInput } from './side';
import { NO_COUNTS, SideOnTopic } from './side-on-topic';
import { tally } from './tally';

/** The sides of tallies that were counted by topic and side, with their measures, in the tallies' order. */
export function measureTallies(tallies: readonly (Tally | Outline)[], filter: MeasureFilter): SideOnTopic[] {
  return tallies.map((one) => new SideOnTopic(one.side!, one.topic!, filter, one));
}

function grouped(all: readonly SideOnTopic[], ids: readonly string[], idOf: (one: SideOnTopic) => string) {
  const groups = new Map<string, SideOnTopic[]>(ids.map((id) => [id, []]));
  for (const one of all) groups.get(idOf(one))?.push(one);
  return groups;
}

/** What each perspective that speaks says on each of these topics, by the topic's id; one statement. */
export async function perspectivesOnTopics({
  db,
  topicIds,
  filter,
}: {
  db: Database;
  topicIds: readonly string[];
  filter: MeasureFilter;
}): Promise<Map<string, SideOnTopic[]>> {
  const [tallies] = await tally(db, { filter, topicIds, levels: [{ topic: true, side: true }] });
  return grouped(measureTallies(tallies, filter), topicIds, ({ topic }) => topic.id);
}

/** What each of these sides says on each topic it speaks of, by the side's id, in the topics' order; one statement. */
export async function sidesByTopic({
  db,
  sides,
  filter,
}: {
  db: Database;
  sides: readonly Side[];
  filter: MeasureFilter;
}): Promise<Map<string, SideOnTopic[]>> {
  const [tallies] = await tally(db, { filter, sides, levels: [{ topic: true, side: true }] });
  const ids = sides.map(({ id }) => id);
  return grouped(measureTallies(tallies, filter), ids, ({ side }) => side.id);
}

/**
 * What one side says on one topic, in three statements: two that check them, one that counts.
 * @throws InputError as readSides, and UNKNOWN_SLUG naming "topic" where nothing has its slug.
 */
export async function sideOnTopic({
  db,
  side: input,
  topic: slug,
  filter,
}: {
  db: Database;
  side: SideInput;
  topic: string;
  filter: MeasureFilter;
}): Promise<SideOnTopic> {
  const [topic] = await topicsByIds({ db, ids: [idOfSlug('topic', slug)] });
  if (!topic) throw new InputError('UNKNOWN_SLUG', 'topic', slug, 'the slug of an existing topic');
  const [side] = await readSides(db, [input], () => 'side');
  const [tallies] = await tally(db, {
    filter,
    sides: [side!],
    topicIds: [topic.id],
    levels: [{ topic: true, side: true }],
  });
  const { id, order } = topic;
  return new SideOnTopic(side!, { id, slug, order }, filter, tallies[0]);
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
  const [tallies] = await tally(db, { filter, sides, levels: [{ side: true, only: 'NUMBERS' }] });
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
  const [tallies] = await tally(db, { filter, topicIds, levels: [{ topic: true, only: 'NUMBERS' }] });
  const found = new Map(tallies.map(({ topic, counts }) => [topic!.id, counts]));
  return new Map(topicIds.map((id) => [id, found.get(id) ?? NO_COUNTS]));
}
