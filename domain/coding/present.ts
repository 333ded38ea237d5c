import type { Database } from '../database';
import { onSuccessors } from '../editing/settle';
import { successorsOf } from '../records/merged';
import type { CodingRow } from './read';

/**
 * What brings these codings to the analysts and topics that are there: a round may be coded before a merge and decided after
 * it, and nothing that a coder said is lost with a record that became part of another. Two statements where all are there.
 */
export async function withPresentRecords(
  db: Database,
  codings: readonly CodingRow[],
): Promise<(coding: CodingRow) => CodingRow> {
  const analysts = await successorsOf(
    db,
    'analyst',
    codings.flatMap(({ analystId }) => analystId ?? []),
  );
  const topics = await successorsOf(
    db,
    'topic',
    codings.flatMap(({ stances }) => stances.map(({ topicId }) => topicId)),
  );
  return (coding) => ({
    ...coding,
    analystId: coding.analystId && (analysts.get(coding.analystId) ?? coding.analystId),
    stances: onSuccessors(coding.stances, topics),
  });
}
