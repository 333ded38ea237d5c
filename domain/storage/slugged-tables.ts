import { Prisma } from '@/generated/prisma/client';
import type { SluggedNoun } from '../identity';

/** The table of each noun whose ids follow from its slugs, for SQL written by hand. */
export const SLUGGED_TABLE: Record<SluggedNoun, Prisma.Sql> = {
  perspective: Prisma.sql`"Perspective"`,
  outlet: Prisma.sql`"Outlet"`,
  analyst: Prisma.sql`"Analyst"`,
  topic: Prisma.sql`"Topic"`,
  article: Prisma.sql`"Article"`,
};
