import type { TextInput } from '@/generated/graphql/resolvers';

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
