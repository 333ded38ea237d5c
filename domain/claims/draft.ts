import type { ClaimKind, ClaimRelationKind, SpeechType } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { ClaimContent } from '../editing/contents/claims';
import { textsOf } from '../editing/drafted-texts';
import { InputError } from '../errors';
import { assertSlugs } from '../filters/slugs';
import { idOfSlug, parseClaimSlug } from '../identity';
import { refuseTwice } from '../refuse-twice';
import { codePoints } from '../text/offsets';
import { passageAt } from '../text/passages';

/** A claim as a coder states it; `analyst` and `topic` are slugs, `to` the address of a claim. */
export type ClaimDraft = {
  analyst: string;
  speech: SpeechType;
  kind: ClaimKind;
  paraphrase: Readonly<Record<string, string>>;
  /** Offsets in code points, end exclusive; `exact`, where given, is what the coder saw there. */
  passages: readonly { language: string; start: number; end: number; exact?: string | null }[];
  stances: readonly {
    topic: string;
    value: number;
    mixed?: boolean | null;
    rationale?: Record<string, string> | null;
  }[];
  relations?: readonly { kind: ClaimRelationKind; to: string }[] | null;
};

/** What a draft says of a claim; the rest of it is not the coder's. */
export type DraftedContent = Omit<ClaimContent, 'key' | 'status' | 'sourceParagraph'>;

/**
 * Makes a claim's content of a draft and checks it against what is stored; three statements.
 * @throws InputError naming the field that cannot be accepted.
 */
export async function contentOfDraft(db: Database, articleId: string, draft: ClaimDraft): Promise<DraftedContent> {
  await assertSlugs(db, [
    { noun: 'analyst', slug: draft.analyst, field: 'analyst' },
    ...draft.stances.map(({ topic }) => ({ noun: 'topic' as const, slug: topic, field: 'stances.topic' })),
  ]);
  return {
    analystId: idOfSlug('analyst', draft.analyst),
    speech: draft.speech,
    kind: draft.kind,
    paraphrase: textsOf('paraphrase', draft.paraphrase),
    passages: await passagesOf(db, articleId, draft.passages),
    stances: stancesOf(draft.stances),
    relations: await relationsOf(db, articleId, draft.relations ?? []),
  };
}

async function passagesOf(
  db: Database,
  articleId: string,
  drafted: ClaimDraft['passages'],
): Promise<ClaimContent['passages']> {
  if (drafted.length === 0)
    throw new InputError('MISSING_VALUE', 'passages', [], 'the passage that the claim rests on');
  refuseTwice('passages.language', drafted, ({ language }) => language);
  const texts = await db.$queryRaw<{ language: string; body: string }[]>`
    SELECT language, body FROM "ArticleText" WHERE "articleId" = ${articleId}::uuid`;
  return drafted
    .map(({ language, start, end, exact }) => {
      const text = texts.find((one) => one.language === language);
      if (!text) {
        const languages = texts.map((one) => one.language).join(', ');
        throw new InputError('INVALID_VALUE', 'passages.language', language, `a language of the article: ${languages}`);
      }
      const passage = passageAt(codePoints(text.body), start, end);
      // What is selected is what is stored: offsets that someone reckoned otherwise must not pass.
      if (exact != null && exact !== passage.exact)
        throw new InputError('INVALID_VALUE', 'passages.exact', exact, JSON.stringify(passage.exact));
      return { language, ...passage };
    })
    .sort((a, b) => (a.language < b.language ? -1 : 1));
}

/**
 * Stances as they are stored.
 * @throws InputError naming the field that cannot be accepted.
 */
export function stancesOf(drafted: ClaimDraft['stances']): ClaimContent['stances'] {
  refuseTwice('stances.topic', drafted, ({ topic }) => topic);
  return drafted
    .map(({ topic, value, mixed, rationale }) => {
      if (!Number.isInteger(value) || value < -2 || value > 2)
        throw new InputError('INVALID_RANGE', 'stances.value', value, 'a whole number from -2 to 2');
      if (mixed && value !== 0)
        throw new InputError('INVALID_VALUE', 'stances.mixed', mixed, 'mixed only where the value is 0');
      return {
        topicId: idOfSlug('topic', topic),
        value,
        mixed: mixed ?? false,
        rationale: textsOf('stances.rationale', rationale ?? {}),
      };
    })
    .sort((a, b) => (a.topicId < b.topicId ? -1 : 1));
}

async function relationsOf(
  db: Database,
  articleId: string,
  drafted: readonly { kind: ClaimRelationKind; to: string }[],
): Promise<ClaimContent['relations']> {
  if (drafted.length === 0) return [];
  refuseTwice('relations', drafted, ({ kind, to }) => `${kind} ${to}`);
  const relations = drafted.map(({ kind, to }) => {
    const address = parseClaimSlug(to);
    if (!address) throw new InputError('UNKNOWN_SLUG', 'relations.to', to, 'the address of a claim');
    return { kind, toArticleId: idOfSlug('article', address.articleSlug), toClaimNumber: address.number, to };
  });
  const found = await db.claim.findMany({
    where: { OR: relations.map((one) => ({ articleId: one.toArticleId, number: one.toClaimNumber })) },
    select: { articleId: true, number: true },
  });
  const missing = relations.find(
    (one) => !found.some((claim) => claim.articleId === one.toArticleId && claim.number === one.toClaimNumber),
  );
  if (missing) throw new InputError('UNKNOWN_SLUG', 'relations.to', missing.to, 'the address of an existing claim');
  return relations
    .map(({ to: _, ...relation }) => relation)
    .sort((a, b) => (orderOf(a, articleId) < orderOf(b, articleId) ? -1 : 1));
}

function orderOf({ kind, toArticleId, toClaimNumber }: ClaimContent['relations'][number], own: string): string {
  return `${kind} ${toArticleId === own ? '' : toArticleId} ${String(toClaimNumber).padStart(10, '0')}`;
}
