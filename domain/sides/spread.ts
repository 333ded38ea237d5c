import { Prisma } from '@/generated/prisma/client';

/**
 * What is read of the positions of a group: nothing but their number, their moments (domain/measures/moments), or all
 * values with the number of positions at each. As columns, from groups that have all of them.
 */
export const SPREAD = {
  NUMBERS: Prisma.sql`NULL::float8[] AS "values", NULL::int[] AS counts, NULL::float8 AS "valueSum", NULL::float8[] AS levels`,
  MOMENTS: Prisma.sql`NULL::float8[] AS "values", NULL::int[] AS counts, "valueSum", levels`,
  VALUES: Prisma.sql`"values", counts, NULL::float8 AS "valueSum", NULL::float8[] AS levels`,
};
