import { analystTable } from '@/domain/analysts/data';
import { articleTable } from '@/domain/articles/data';
import { type ClaimRow, passagesWithClaims } from '@/domain/claims/data';
import { outletTable } from '@/domain/outlets/data';
import { type Along, along, type Referred, referredBy } from '@/domain/paging/along';
import type { Parent, ParentColumn } from '@/domain/paging/list';
import { perspectiveTable } from '@/domain/perspectives/data';
import { stancesWithClaims } from '@/domain/stances/data';
import { topicTable } from '@/domain/topics/data';
import type { Loaders } from './loaders';
import { both, NOTHING, type Selected } from './operations/many';

/** What is to be read along with rows of which these fields are selected, so that loaders have it when they are asked. */
type AlongOf = (fields: Selected, loaders: Loaders, parents?: readonly Parent[]) => Along[];

type Taker<Row> = {
  take: (ids: readonly string[], rows: readonly Row[]) => void;
  knows: (id: string | undefined) => boolean;
};

/** Rows that the column of a field refers to, where it or another that needs them is selected. */
function referred<Row extends { id: string }>(
  field: string,
  table: Referred<Row>,
  takerOf: (loaders: Loaders) => Taker<Row>,
  { along: further, for: needing = [] }: { along?: AlongOf; for?: readonly string[] } = {},
): AlongOf {
  const column = `${field}Id` as ParentColumn;
  const relation = referredBy(table, column);
  return (fields, loaders, parents = []) => {
    if (!fields.has(field) && !needing.some((one) => fields.has(one))) return [];
    const taker = takerOf(loaders);
    // The rows of a list may all refer to what it belongs to, which was mostly read before.
    if (parents.length > 0 && parents.every((parent) => taker.knows(parent[column]))) return [];
    const take = (rows: readonly Row[]) => taker.take(rows.map(ownId), rows);
    return [along(relation, take, further?.(fields.get(field) ?? NOTHING, loaders))];
  };
}

const ownId = ({ id }: { id: string }) => id;

function all(...parts: readonly AlongOf[]): AlongOf {
  return (fields, loaders, parents) => parts.flatMap((part) => part(fields, loaders, parents));
}

const perspective = referred('perspective', perspectiveTable, (loaders) => loaders.perspective);
const outlet = referred('outlet', outletTable, (loaders) => loaders.outlet);
const topic = referred('topic', topicTable, (loaders) => loaders.topic);
const analyst = referred('analyst', analystTable, (loaders) => loaders.analyst, { along: perspective });
const article = referred('article', articleTable, (loaders) => loaders.article, { along: outlet });
const articleOfClaim = referred('article', articleTable, (loaders) => loaders.article, {
  along: outlet,
  for: ['slug', 'datePrecision'],
});

const stances: AlongOf = (fields, loaders) => {
  const selected = fields.get('stances');
  if (!selected) return [];
  return [
    along(
      stancesWithClaims,
      (rows, of: readonly ClaimRow[]) => loaders.stancesOfClaim.take(of, rows),
      topic(selected, loaders),
    ),
  ];
};

const passages: AlongOf = (fields, loaders) =>
  fields.has('passages') || fields.has('passage')
    ? [along(passagesWithClaims, (rows, of: readonly ClaimRow[]) => loaders.passagesOfClaim.take(of, rows))]
    : [];

/** By the names of lists. */
const ALONG: Record<string, AlongOf> = {
  claims: all(articleOfClaim, analyst, stances, passages),
  positions: all(article, analyst, topic),
  articles: outlet,
  analysts: perspective,
};

/**
 * What is read along with the pages of a list.
 * @param selected what is selected of its connection.
 */
export function alongWith(
  list: string,
  selected: Selected,
  { loaders, parents }: { loaders: Loaders; parents: readonly Parent[] },
): Along[] {
  const fields = both(selected.get('nodes'), selected.get('edges')?.get('node'));
  return fields.size === 0 ? [] : (ALONG[list]?.(fields, loaders, parents) ?? []);
}

/** Whether cursors are selected of a connection. */
export function asksForCursors(selected: Selected): boolean {
  const info = selected.get('pageInfo');
  return Boolean(selected.get('edges')?.has('cursor') || info?.has('startCursor') || info?.has('endCursor'));
}
