import type { Database } from '../database';
import { idOfSlug } from '../identity';
import { type Changes, type Table, writeRows } from '../storage/rows';
import { foldAll } from '../text/fold';
import type { LocalizedTexts } from '../text/localized';

/** A question with its proposition, as it is written. */
export type TopicRecord = { slug: string; title: LocalizedTexts; proposition: LocalizedTexts };

type Row = TopicRecord & { id: string; order: number; searchText: string };

/** The table that topics are written to. */
export const TOPIC: Table<Row> = {
  name: 'Topic',
  key: ['id'],
  columns: { id: 'uuid', slug: 'text', order: 'integer', title: 'jsonb', proposition: 'jsonb', searchText: 'text' },
};

/**
 * Adds topics, or changes those with the same slugs, and ranks them in the order given. They share out the ranks they
 * already had, and new ones come after every other topic, so that topics of another list keep their places.
 */
export async function writeTopics(db: Database, records: readonly TopicRecord[]): Promise<Changes> {
  const existing = await db.topic.findMany({ select: { id: true, order: true } });
  const ids = records.map((record) => idOfSlug('topic', record.slug));
  const ranks = existing
    .filter((topic) => ids.includes(topic.id))
    .map((topic) => topic.order)
    .sort((a, b) => a - b);
  for (let next = Math.max(0, ...existing.map((topic) => topic.order)) + 1; ranks.length < ids.length; next++)
    ranks.push(next);
  const rows = records.map((record, index) => topicRow({ ...record, order: ranks[index]! }));
  return writeRows(db, TOPIC, rows);
}

/** The row that a topic of a rank is stored as. */
export function topicRow(record: TopicRecord & { order: number }): Row {
  return {
    id: idOfSlug('topic', record.slug),
    ...record,
    searchText: foldAll([...Object.values(record.title), ...Object.values(record.proposition)]),
  };
}
