import { Prisma } from '@/generated/prisma/client';
import { type Ordered, orderedLists } from '../measures/ordered';
import { asJson, fromJson, type Shape } from '../sql/json-rows';
import { numberLists, readNumberLists } from '../sql/number-list';

/** One row with three values: those of the voices' columns, and their two lists, each in a text of its own. */
export type ListedVoices = { rows: unknown; values: string | null; counts: string | null };

/**
 * The columns of ListedVoices, to be selected.
 * @param voices a table in the statement (WITH … AS MATERIALIZED), in its order, with the columns of this shape and the lists
 *   "values", in order, and counts; either all rows have both, or none has one.
 */
export function asListed(shape: Shape<unknown>, voices: string): Prisma.Sql {
  const table = Prisma.raw(voices);
  return Prisma.sql`${asJson(shape, voices, table)} AS rows, ${numberLists(Prisma.sql`"values"`, table)} AS "values",
    ${numberLists(Prisma.sql`counts`, table)} AS counts`;
}

/** The voices, each with the table that its two lists make; null where there are none. */
export function fromListed<Row>(answer: ListedVoices, shape: Shape<Row>): { row: Row; positions: Ordered | null }[] {
  const [values, counts] = [readNumberLists(answer.values), readNumberLists(answer.counts)];
  return fromJson(answer.rows, shape).map((row, i) => {
    const own = values[i];
    return { row, positions: own ? orderedLists(own, counts[i]!) : null };
  });
}
