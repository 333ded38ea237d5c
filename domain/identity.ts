import { v5 } from 'uuid';

/** Nouns whose ids follow from their slugs. */
export type SluggedNoun = 'perspective' | 'outlet' | 'analyst' | 'topic' | 'article';

// Fixed for ever: another namespace would give every stored row another id.
const MAWQIF_NAMESPACE = '5f0c9a52-7a1e-5c55-9f3e-6d6177716966';

/**
 * The id of the row with this slug: UUID v5 of "noun:slug" in Mawqif's namespace, so that a slug is looked up by the
 * primary key and its uniqueness needs no second index (docs/decisions/0007).
 */
export function idOfSlug(noun: SluggedNoun, slug: string): string {
  // As bytes: half of a surrogate pair, which is text to nobody, would make uuid throw.
  return v5(Buffer.from(`${noun}:${slug}`), MAWQIF_NAMESPACE);
}

/** A claim's permanent readable address, `<article slug>.<number>`. */
export function claimSlug(articleSlug: string, number: number): string {
  return `${articleSlug}.${number}`;
}

/** Reads a claim's address; null where it is not one. */
export function parseClaimSlug(slug: string): { articleSlug: string; number: number } | null {
  const match = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.([1-9]\d{0,8})$/.exec(slug);
  return match ? { articleSlug: match[1]!, number: Number(match[2]) } : null;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text is an id as rows have it: the database refuses to look for anything else. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
