/** What a BibTeX entry of a claim says. */
export type Citation = {
  slug: string;
  speaker: string;
  text: string;
  articleTitle: string;
  outlet: string;
  /** YYYY-MM-DD, or YYYY-MM where only the month is known. */
  date: string;
  address: string;
};

/** The claim as a BibTeX entry: an online source whose author is the speaker. */
export function bibtex(citation: Citation): string {
  const fields: [string, string][] = [
    ['author', `{${literal(citation.speaker)}}`],
    ['title', literal(citation.text)],
    ['howpublished', literal(`In: ${citation.articleTitle}, ${citation.outlet}`)],
    ['year', citation.date.slice(0, 4)],
    ['month', String(Number(citation.date.slice(5, 7)))],
    ['url', citation.address],
    ['note', 'Mawqif'],
  ];
  return `@misc{${citation.slug},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}`;
}

/** Characters that TeX takes for commands. Braces are dropped: unbalanced ones would end the field. */
function literal(text: string): string {
  return text
    .replaceAll('\\', '')
    .replace(/[{}]/g, '')
    .replace(/[&%$#_]/g, '\\$&');
}
