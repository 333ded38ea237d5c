const SPECIAL = /[&<>"']/;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' };

/** A text as it may stand between tags and within quotes. */
export function escaped(text: string): string {
  // Most texts hold nothing of the kind, and finding that out is cheaper than replacing nothing.
  return SPECIAL.test(text) ? text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character]!) : text;
}

/** What browsers read as "javascript:", which they pick out of spaces and control characters. */
const SCRIPT =
  /^[\0-\x20]*j[\t\n\r]*a[\t\n\r]*v[\t\n\r]*a[\t\n\r]*s[\t\n\r]*c[\t\n\r]*r[\t\n\r]*i[\t\n\r]*p[\t\n\r]*t[\t\n\r]*:/i;

/** Whether an address leads somewhere, and does not run a script where it stands. */
export function safeAddress(address: string): boolean {
  return !SCRIPT.test(address);
}
