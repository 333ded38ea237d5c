import { analystsByIds } from '@/domain/analysts/data';
import { articlesByIds, textsOfArticles } from '@/domain/articles/data';
import { claimsByKeys, passagesOfClaims } from '@/domain/claims/data';
import type { ClaimKey } from '@/domain/claims/key';
import { codedRounds, namesOfPeople, type ReadRound } from '@/domain/coding/agreement/data';
import { countsOfRounds } from '@/domain/coding/read';
import type { Round } from '@/domain/coding/round';
import type { Database } from '@/domain/database';
import type { Actor } from '@/domain/editing/actor';
import { recordsOfEntries } from '@/domain/editing/audited-records';
import { namesOf } from '@/domain/editing/names';
import { type UndoState, undoState } from '@/domain/editing/undo';
import { outletsByIds } from '@/domain/outlets/data';
import { perspectivesByIds } from '@/domain/perspectives/data';
import { claimsOfPositions, type PositionKey, positionsByKeys } from '@/domain/positions/data';
import { type StanceKey, stancesByKeys, stancesOfClaims } from '@/domain/stances/data';
import { topicsByIds } from '@/domain/topics/data';
import { Reader } from './reader';
import { studioClaims } from './studio/claims';

/** What identifies a row, as text: what a loader remembers is found by it. */
type Named<Key> = (key: Key) => string;

/** Reads rows by keys: everything asked for in one turn of the event loop is read by one statement. */
class RowReader<Key, Row, Value> extends Reader<Key, Value> {
  constructor(
    read: (keys: readonly Key[]) => Promise<Row[]>,
    nameOfKey: Named<Key>,
    private readonly sorted: (rows: readonly Row[]) => ReadonlyMap<string, Value>,
    missing: Value,
  ) {
    super(async (keys) => sorted(await read(keys)), nameOfKey, missing);
  }

  /** Remembers what was read of these keys by another statement. */
  take(keys: readonly Key[], rows: readonly Row[]): void {
    this.learn(keys, this.sorted(rows));
  }
}

/** Reads single rows. */
function one<Key, Row>(read: (keys: readonly Key[]) => Promise<Row[]>, nameOfKey: Named<Key>, nameOfRow: Named<Row>) {
  const sorted = (rows: readonly Row[]) => new Map(rows.map((row) => [nameOfRow(row), row]));
  return new RowReader<Key, Row, Row | null>(read, nameOfKey, sorted, null);
}

/** Reads the rows that belong to a key, in the order the statement gives them. */
function many<Key, Row>(read: (keys: readonly Key[]) => Promise<Row[]>, nameOfKey: Named<Key>, nameOfRow: Named<Row>) {
  const sorted = (rows: readonly Row[]) => {
    const found = new Map<string, Row[]>();
    for (const row of rows) {
      const name = nameOfRow(row);
      const others = found.get(name);
      if (others) others.push(row);
      else found.set(name, [row]);
    }
    return found;
  };
  return new RowReader<Key, Row, Row[]>(read, nameOfKey, sorted, []);
}

const byId = (id: string) => id;
const ownId = (row: { id: string }) => row.id;
const claimOf = (key: ClaimKey) => `${key.articleId}.${key.number}`;
const claimOfPart = (row: { articleId: string; claimNumber: number }) => `${row.articleId}.${row.claimNumber}`;
const stance = (key: StanceKey) => `${key.articleId}.${key.claimNumber}.${key.topicId}`;
const position = (key: PositionKey) => `${key.articleId}.${key.analystId}.${key.topicId}`;

/** The loaders of one request. They also remember, so that nothing is read twice within a request, or within one of its writes. */
export function createLoaders(db: Database, actor: Actor) {
  return {
    perspective: one((ids) => perspectivesByIds({ db, ids }), byId, ownId),
    outlet: one((ids) => outletsByIds({ db, ids }), byId, ownId),
    analyst: one((ids) => analystsByIds({ db, ids }), byId, ownId),
    topic: one((ids) => topicsByIds({ db, ids }), byId, ownId),
    article: one((ids) => articlesByIds({ db, ids }), byId, ownId),
    claim: one((keys) => claimsByKeys({ db, keys }), claimOf, claimOf),
    stance: one((keys) => stancesByKeys({ db, keys }), stance, stance),
    position: one((keys) => positionsByKeys({ db, keys }), position, position),
    auditEntry: one((ids) => db.auditEntry.findMany({ where: { id: { in: [...ids] } } }), byId, ownId),
    recordName: one((ids) => namesOf(db, ids), byId, ownId),
    undoStateOfArticle: new Reader<string, UndoState>(
      async (ids) => new Map(await Promise.all(ids.map(async (id) => [id, await undoState(db, actor, id)] as const))),
      byId,
      { undo: null, redo: null },
    ),
    recordsOfEntry: many(
      (ids) => recordsOfEntries(db, ids),
      byId,
      (row) => row.entryId,
    ),
    textsOfArticle: many(
      (ids) => textsOfArticles({ db, ids }),
      byId,
      (row) => row.articleId,
    ),
    passagesOfClaim: many((keys) => passagesOfClaims({ db, keys }), claimOf, claimOfPart),
    stancesOfClaim: many((keys) => stancesOfClaims({ db, keys }), claimOf, claimOfPart),
    studioClaim: one((keys) => studioClaims(db, keys), claimOf, claimOf),
    countsOfRound: many(
      (rounds: readonly Round[]) => countsOfRounds(db, rounds),
      ownId,
      (row) => row.roundId,
    ),
    codedRounds: new Reader<string | null, readonly ReadRound[]>(
      async (ids) => new Map(await Promise.all(ids.map(async (id) => [id ?? '', await codedRounds(db, id)] as const))),
      (id) => id ?? '',
      [],
    ),
    nameOfPerson: new Reader<string, string | null>((ids) => namesOfPeople(db, ids), byId, null),
    claimsOfPosition: many((keys) => claimsOfPositions({ db, keys }), position, position),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;

/**
 * A row that a foreign key promises. It can be missing only when it is deleted between two statements of a request.
 * @throws Error when it is.
 */
export async function required<Key, Row>(loader: Reader<Key, Row | null>, key: Key): Promise<Row> {
  return present(await loader.load(key));
}

/** As `required`, of many rows at once: a promise only where one of them is still to be read. */
export function allRequired<Key, Row>(
  loader: Reader<Key, Row | null>,
  keys: readonly Key[],
): readonly Row[] | Promise<readonly Row[]> {
  const rows = loader.loadMany(keys);
  return rows instanceof Promise ? rows.then((read) => read.map(present)) : rows.map(present);
}

function present<Row>(row: Row | null): Row {
  if (row === null) throw new Error('A row that another row refers to is gone.');
  return row;
}
