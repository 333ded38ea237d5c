import { Prisma } from '@/generated/prisma/client';

/**
 * What may be wanted of the positions of a group when it is less than each value, which are most of what is read and
 * grow with the number of claims: only how many they are, only what plain and shrunk means are made of besides, or all
 * that is made of moments (domain/measures/moments).
 */
export type Less = 'NUMBERS' | 'MEANS' | 'MOMENTS';

/** What is read of the positions of a group, as columns, from groups that have all of them. */
export const SPREAD = {
  NUMBERS: Prisma.sql`NULL::float8[] AS "values", NULL::int[] AS counts, NULL::float8 AS "valueSum", NULL::float8[] AS levels`,
  MEANS: Prisma.sql`NULL::float8[] AS "values", NULL::int[] AS counts, "valueSum", NULL::float8[] AS levels`,
  MOMENTS: Prisma.sql`NULL::float8[] AS "values", NULL::int[] AS counts, "valueSum", levels`,
  VALUES: Prisma.sql`"values", counts, NULL::float8 AS "valueSum", NULL::float8[] AS levels`,
} as const satisfies Record<Less | 'VALUES', Prisma.Sql>;
