import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { Relation } from '../paging/along';
import type { Connection } from '../paging/connection';
import { columnsOf } from '../sql/columns';
import { shapeOf } from '../sql/json-rows';
import { type ClaimKey, claimKeysIn, claimKeyTable } from './key';

export const claimColumns = {
  articleId: true,
  number: true,
  key: true,
  analystId: true,
  speech: true,
  kind: true,
  status: true,
  paraphrase: true,
  sourceParagraph: true,
  publishedOn: true,
} satisfies Prisma.ClaimSelect;

export type ClaimRow = Prisma.ClaimGetPayload<{ select: typeof claimColumns }>;
export type ClaimConnection = Connection<ClaimRow>;

export const claimShape = shapeOf<ClaimRow>(claimColumns, { publishedOn: true });

/** The reviewed claims with these keys, in any order; those that do not exist or are not reviewed are left out. */
export function claimsByKeys({ db, keys }: { db: Database; keys: readonly ClaimKey[] }): Promise<ClaimRow[]> {
  return db.$queryRaw<ClaimRow[]>`
    SELECT ${columnsOf(claimColumns, 'c')}
    FROM ${claimKeyTable(keys)}
    JOIN "Claim" c ON c."articleId" = key."articleId" AND c.number = key.number
    WHERE c.status = 'REVIEWED'`;
}

export const passageColumns = {
  articleId: true,
  claimNumber: true,
  language: true,
  start: true,
  end: true,
  exact: true,
  prefix: true,
  suffix: true,
} satisfies Prisma.PassageSelect;

export type PassageRow = Prisma.PassageGetPayload<{ select: typeof passageColumns }>;

/** The passages of these claims, by language. */
export function passagesOfClaims({ db, keys }: { db: Database; keys: readonly ClaimKey[] }): Promise<PassageRow[]> {
  return db.$queryRaw<PassageRow[]>(passagesOf(claimKeyTable(keys)));
}

/** The passages of claims that are read by the same statement. */
export const passagesWithClaims: Relation<PassageRow> = {
  rows: (claims, repeated) => passagesOf(claimKeysIn(claims, repeated)),
  shape: shapeOf<PassageRow>(passageColumns, {}),
};

function passagesOf(keys: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT ${columnsOf(passageColumns, 'p')}
    FROM ${keys}
    JOIN "Passage" p ON p."articleId" = key."articleId" AND p."claimNumber" = key.number
    ORDER BY p.language`;
}
