import type { TextInput } from '@/generated/graphql/documents';

/** What is called, in this form, how: a text in a language is in the field `name-ar`; those that are empty are left out. */
export function textsEntered(form: HTMLFormElement, what: string): TextInput[] {
  const entered = new FormData(form);
  return ['ar', 'en']
    .map((language) => ({ language, text: String(entered.get(`${what}-${language}`) ?? '').trim() }))
    .filter(({ text }) => text);
}

/** The language of a word that was typed: one of two by its script. */
export const languageOf = (typed: string) => (/\p{Script=Arabic}/u.test(typed) ? 'ar' : 'en');
