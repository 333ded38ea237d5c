/** What may stand in a script that a semicolon in it ends no statement: comments, texts, names, and bodies of functions. */
const WHOLE = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(\w*)\$[\s\S]*?\$\1\$|;|[^-/'"$;]+|[\s\S]/g;

/** The statements of an SQL script, in order, without its comments. */
export function statementsOf(script: string): string[] {
  const statements = [''];
  for (const [piece] of script.matchAll(WHOLE)) {
    if (piece === ';') statements.push('');
    else if (!piece.startsWith('--') && !piece.startsWith('/*')) statements[statements.length - 1] += piece;
  }
  return statements.map((statement) => statement.trim()).filter((statement) => statement !== '');
}
