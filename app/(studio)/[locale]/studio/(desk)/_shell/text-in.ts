/**
 * Of a text by language code, as the Studio's API gives it, the one in the reader's language; else any, since it is all there
 * is. Null where there is none.
 */
export function textIn(texts: unknown, locale: string): { text: string; language: string } | null {
  if (typeof texts !== 'object' || texts === null) return null;
  const found = Object.entries(texts).filter(([, text]) => typeof text === 'string' && text !== '');
  const [language, text] = found.find(([one]) => one === locale) ?? found[0] ?? [];
  return language ? { language, text: String(text) } : null;
}
