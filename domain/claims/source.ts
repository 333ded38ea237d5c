import { Prisma } from '@/generated/prisma/client';

/** What all claims of a list have in common, by id: the list's parent, or the only one that its filter names. */
type Common = Record<'topicId' | 'analystId' | 'perspectiveId' | 'outletId' | 'language', Prisma.Sql | null>;

/** Tables that claims, as alias c, are read from, and the columns that an index gives them in the order of. */
export type ClaimSource = {
  from: Prisma.Sql;
  conditions: Prisma.Sql[];
  published: Prisma.Sql;
  article: Prisma.Sql;
  number: Prisma.Sql;
  /** The stance on the topic that they have in common. */
  stance: Prisma.Sql | null;
  /** Whether claims are joined with their places in their one article, as table place. */
  places?: boolean;
  /** What its conditions say already. */
  answers: readonly (keyof Common)[];
};

const stanceOfClaim = Prisma.sql`s."articleId" = c."articleId" AND s."claimNumber" = c.number`;

/**
 * Where to read claims from so that an index gives them by date (or by stance on their topic) and nothing is read that
 * lies before the page: an analyst's on a topic by the positions that they make up, a topic's by its stances, an outlet's
 * or a language's by its articles, all others as they are.
 * @param first how many of a side's claims on a topic, newest first, where no more are needed. Each position is made
 * of one claim at least, so that as many positions suffice, and they tell whose they are; of an analyst the database, which
 * expects few, would else read all, and of other sides all claims on the topic until so many are found.
 */
export function claimSource(
  common: Common,
  { byStance, first }: { byStance: boolean; first: Prisma.Sql | undefined },
): ClaimSource {
  const { topicId: topic, analystId: analyst, perspectiveId: perspective, outletId: outlet, language } = common;
  if (topic && !byStance) {
    if (analyst) return byPositions(topic, { analystId: Prisma.sql`p."analystId" = ${analyst}` }, first);
    if (first && perspective) {
      const speaks = Prisma.sql`p."analystId" IN (SELECT an.id FROM "Analyst" an WHERE an."perspectiveId" = ${perspective})`;
      return byPositions(topic, { perspectiveId: speaks }, first);
    }
    if (first && outlet) return byPositions(topic, { outletId: Prisma.sql`p."outletId" = ${outlet}` }, first);
  }
  if (topic) {
    return {
      from: Prisma.sql`"Stance" s JOIN "Claim" c ON ${stanceOfClaim}`,
      conditions: [Prisma.sql`s."topicId" = ${topic}`],
      published: Prisma.sql`s."publishedOn"`,
      article: Prisma.sql`s."articleId"`,
      number: Prisma.sql`s."claimNumber"`,
      stance: Prisma.sql`s.value`,
      answers: ['topicId'],
    };
  }
  if ((outlet || language) && !analyst && !byStance) {
    return {
      from: Prisma.sql`"Article" a JOIN "Claim" c ON c."articleId" = a.id`,
      conditions: [outlet ? Prisma.sql`a."outletId" = ${outlet}` : Prisma.sql`a.language = ${language}`],
      published: Prisma.sql`a."publishedOn"`,
      article: Prisma.sql`a.id`,
      number: Prisma.sql`c.number`,
      stance: null,
      answers: [outlet ? 'outletId' : 'language'],
    };
  }
  return {
    from: Prisma.sql`"Claim" c`,
    conditions: analyst ? [Prisma.sql`c."analystId" = ${analyst}`] : [],
    published: Prisma.sql`c."publishedOn"`,
    article: Prisma.sql`c."articleId"`,
    number: Prisma.sql`c.number`,
    stance: null,
    answers: analyst ? ['analystId'] : [],
  };
}

/** A side's claims on a topic by the positions that they make up. */
function byPositions(
  topic: Prisma.Sql,
  side: Partial<Record<keyof Common, Prisma.Sql>>,
  first: Prisma.Sql | undefined,
): ClaimSource {
  const conditions = [Prisma.sql`p."topicId" = ${topic}`, ...Object.values(side)];
  // Several of a side may speak in one article, whose claims come in the order in which they stand there.
  const positions = first
    ? Prisma.sql`(
        SELECT * FROM "Position" p WHERE ${Prisma.join(conditions, ' AND ')}
        ORDER BY p."publishedOn" DESC, p."articleId" FETCH FIRST (${first}) ROWS WITH TIES)`
    : Prisma.sql`"Position"`;
  return {
    from: Prisma.sql`${positions} p
      JOIN "Claim" c ON c."articleId" = p."articleId" AND c."analystId" = p."analystId"
      JOIN "Stance" s ON ${stanceOfClaim} AND s."topicId" = p."topicId"`,
    // Also where the positions meet them already: knowing the topic, the database comes to stances a fifth faster.
    conditions,
    published: Prisma.sql`p."publishedOn"`,
    article: Prisma.sql`p."articleId"`,
    number: Prisma.sql`c.number`,
    stance: Prisma.sql`s.value`,
    answers: ['topicId', ...(Object.keys(side) as (keyof Common)[])],
  };
}
