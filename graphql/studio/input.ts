import type { ClaimDraft } from '@/domain/claims/draft';
import { InputError } from '@/domain/errors';
import { idOfSlug, parseClaimSlug } from '@/domain/identity';
import type { ClaimInput, TextInput } from '@/generated/graphql/resolvers';

/** Texts by their languages. */
export function textsByLanguage(texts: readonly TextInput[]): Record<string, string> {
  return Object.fromEntries(texts.map(({ language, text }) => [language, text]));
}

/**
 * A sender's name for a write. It is of one kind of write: the same name for another is refused.
 * @param asked what was asked, without passwords: a hash of it is kept.
 */
export function named(key: string | null | undefined, mutation: string, asked: unknown) {
  return key == null ? undefined : { key, asked: [mutation, asked] };
}

/**
 * The claim that an address names.
 * @throws InputError UNKNOWN_SLUG where it is no address of a claim.
 */
export function addressOf(slug: string) {
  const parts = parseClaimSlug(slug);
  if (!parts) throw new InputError('UNKNOWN_SLUG', 'slug', slug, 'the address of a claim');
  return { articleId: idOfSlug('article', parts.articleSlug), number: parts.number };
}

/** A claim as the domain takes it. */
export function draftOf({ paraphrase, stances, ...rest }: ClaimInput): ClaimDraft {
  return {
    ...rest,
    paraphrase: textsByLanguage(paraphrase),
    stances: stances.map(({ rationale, ...stance }) => ({ ...stance, rationale: textsByLanguage(rationale ?? []) })),
  };
}
