/**
 * The rows of a table as spreadsheets save them (RFC 4180): fields in quotation marks may hold separators, line breaks and
 * doubled quotation marks. The separator is the one of comma, semicolon and tab that the first line has most of, since
 * spreadsheets in Arabic and Russian write semicolons.
 * @returns rows with their line in the file, from 1; null where a quotation mark is never closed.
 */
export function readCsv(text: string): { line: number; fields: string[] }[] | null {
  const separator = separatorOf(text);
  const rows: { line: number; fields: string[] }[] = [];
  let fields: string[] = [];
  let field = '';
  let quoted = false;
  let line = 1;
  let begun = 1;
  const endField = () => {
    fields.push(field);
    field = '';
  };
  const endRow = () => {
    endField();
    if (fields.some((one) => one.trim() !== '')) rows.push({ line: begun, fields });
    fields = [];
    begun = line;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === '\n' || (character === '\r' && text[at + 1] !== '\n')) line++;
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') field += text[at++];
      else quoted = false;
    } else if (character === '"' && field.trim() === '') {
      field = '';
      quoted = true;
    } else if (character === separator) endField();
    else if (character === '\n' || (character === '\r' && text[at + 1] !== '\n')) endRow();
    else if (character !== '\r') field += character;
  }
  if (quoted) return null;
  endRow();
  return rows;
}

function separatorOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text)![0];
  const count = (separator: string) => first.split(separator).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}
