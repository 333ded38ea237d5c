import type { ClaimDraft } from '../claims/draft';
import type { Database } from '../database';
import type { ClaimContent } from '../editing/contents/claims';
import { InputError } from '../errors';
import { claimSlug } from '../identity';
import { codePoints } from '../text/offsets';
import { type CodingRow, textOfRound } from './read';
import type { Round } from './round';

/**
 * The claim that a coding makes. Of a claim that is there already stays what the coder was not asked, where it stands and what
 * it is to others, and what the coder did not say.
 * @throws InputError where the coding lacks what every claim has.
 */
export async function draftOfCoding(
  db: Database,
  round: Round,
  coding: CodingRow,
  present: ClaimContent | null,
): Promise<ClaimDraft> {
  const { analystId, speech, kind } = {
    analystId: coding.analystId ?? present?.analystId,
    speech: coding.speech ?? present?.speech,
    kind: coding.kind ?? present?.kind,
  };
  if (!speech) throw new InputError('MISSING_VALUE', 'speech', null, 'how it is said');
  if (!kind) throw new InputError('MISSING_VALUE', 'kind', null, 'what kind of claim it is');
  const analyst = analystId && (await db.analyst.findUnique({ where: { id: analystId }, select: { slug: true } }));
  if (!analyst) throw new InputError('MISSING_VALUE', 'analyst', null, 'who says it');
  const topics = await db.topic.findMany({
    where: { id: { in: coding.stances.map(({ topicId }) => topicId) } },
    select: { id: true, slug: true },
  });
  const said = coding.paraphrase as Record<string, string>;
  return {
    ...{ analyst: analyst.slug, speech, kind },
    paraphrase: Object.keys(said).length > 0 || !present ? said : present.paraphrase,
    passages: present ? present.passages : [await passageOf(db, round, coding)],
    // A topic that is gone since, nobody takes a stance on.
    stances: coding.stances.flatMap(({ topicId, value, mixed, rationale }) => {
      const topic = topics.find(({ id }) => id === topicId)?.slug;
      return topic ? [{ topic, value, mixed, rationale: rationale as Record<string, string> }] : [];
    }),
    relations: await draftedRelations(db, present),
  };
}

/** With the words that the coder read there: refused where the article says something else by now. */
async function passageOf(db: Database, round: Round, { start, end }: CodingRow) {
  const { body } = await textOfRound(db, round);
  return { language: round.language, start, end, exact: codePoints(body).slice(start, end) };
}

/** The relations of a claim that is there, as a draft states them. */
export async function draftedRelations(db: Database, present: ClaimContent | null): Promise<ClaimDraft['relations']> {
  const relations = present?.relations ?? [];
  const articles = await db.article.findMany({
    where: { id: { in: relations.map(({ toArticleId }) => toArticleId) } },
    select: { id: true, slug: true },
  });
  return relations.flatMap(({ kind, toArticleId, toClaimNumber }) => {
    const slug = articles.find(({ id }) => id === toArticleId)?.slug;
    return slug ? [{ kind, to: claimSlug(slug, toClaimNumber) }] : [];
  });
}
