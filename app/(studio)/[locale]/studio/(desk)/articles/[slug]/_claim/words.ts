import type { ClaimForm } from './form';

/** What a claim says in a line: its paraphrase in the page's language, in another one, or its passage. */
export function wordsOfForm(form: ClaimForm, locale: string): { text: string; language: string | undefined } {
  const paraphrase = form.paraphrase[locale]?.trim();
  if (paraphrase) return { text: paraphrase, language: locale };
  const other = Object.entries(form.paraphrase).find(([, text]) => text.trim());
  if (other) return { text: other[1], language: other[0] };
  const [passage] = Object.entries(form.passages);
  return passage ? { text: passage[1].exact, language: passage[0] } : { text: '…', language: undefined };
}
