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
import type { ObjectPlan } from './operations/plan';

/** What is asked of rows: their fields, and where a plan tells more, how these are answered. */
type Asked = { fields: Selected; plans: readonly ObjectPlan[] };

/** What is to be read along with rows of which this is asked, so that loaders have it when they are asked. */
type AlongOf = (asked: Asked, reading: Reading, owners?: Owners) => Promise<Along[]>;

/** What the lists belong to that rows are on. */
export type Owners = {
  parents: readonly Parent[];
  /** The column by which rows refer to them, where they are read by the same statement. */
  read?: ParentColumn;
};

/** Where what was read along is put. */
export type Reading = {
  loaders: Loaders;
  /** The lists that are asked of rows, to be read along with these. */
  listsOf: (plans: readonly ObjectPlan[]) => Promise<Along[]>;
};

/** What is asked of the values of a field. */
function below({ fields, plans }: Asked, field: string): Asked {
  return { fields: fields.get(field) ?? NOTHING, plans: plansBelow(plans, field) };
}

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
  return async (asked, reading, { parents, read } = NO_OWNERS) => {
    const { fields } = asked;
    if (!fields.has(field) && !needing.some((one) => fields.has(one))) return [];
    const taker = takerOf(reading.loaders);
    if (read === column) return [];
    // The rows of a list may all refer to what it belongs to, which was mostly read before.
    if (parents.length > 0 && parents.every((parent) => taker.knows(parent[column]))) return [];
    const take = (rows: readonly Row[]) => taker.take(rows.map(ownId), rows);
    const own = below(asked, field);
    return [
      along(relation, take, [
        ...((await further?.(own, reading)) ?? []),
        ...(own.plans.length > 0 ? await reading.listsOf(own.plans) : []),
      ]),
    ];
  };
}

const NO_OWNERS: Owners = { parents: [] };

const ownId = ({ id }: { id: string }) => id;

function all(...parts: readonly AlongOf[]): AlongOf {
  return async (asked, reading, owners) =>
    (await Promise.all(parts.map((part) => part(asked, reading, owners)))).flat();
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

const stances: AlongOf = async (asked, reading) => {
  if (!asked.fields.has('stances')) return [];
  return [
    along(
      stancesWithClaims,
      (rows, of: readonly ClaimRow[]) => reading.loaders.stancesOfClaim.take(of, rows),
      await topic(below(asked, 'stances'), reading),
    ),
  ];
};

const passages: AlongOf = async ({ fields }, { loaders }) =>
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
 * @param selected what is selected of its connection, and @param plans how that is answered.
 */
export async function alongWith(
  list: string,
  { selected, plans }: { selected: Selected; plans: readonly ObjectPlan[] },
  reading: Reading,
  owners: Owners,
): Promise<Along[]> {
  const fields = both(selected.get('nodes'), selected.get('edges')?.get('node'));
  if (fields.size === 0) return [];
  const nodes = [...plansBelow(plans, 'nodes'), ...plansBelow(plansBelow(plans, 'edges'), 'node')];
  return [
    ...((await ALONG[list]?.({ fields, plans: nodes }, reading, owners)) ?? []),
    ...(nodes.length > 0 ? await reading.listsOf(nodes) : []),
  ];
}

/** How the values of a field are answered, each time that it is asked for. */
function plansBelow(plans: readonly ObjectPlan[], name: string): ObjectPlan[] {
  return plans.flatMap(({ fields }) => fields.flatMap((field) => (field.name === name ? (field.below ?? []) : [])));
}

/** The rows that can be asked for by themselves, which the first page of a list of theirs is read with. */
export const SINGLE = {
  perspective: perspectiveTable,
  outlet: outletTable,
  topic: topicTable,
  analyst: analystTable,
  article: articleTable,
};

/** Whether cursors are selected of a connection. */
export function asksForCursors(selected: Selected): boolean {
  const info = selected.get('pageInfo');
  return Boolean(selected.get('edges')?.has('cursor') || info?.has('startCursor') || info?.has('endCursor'));
}
