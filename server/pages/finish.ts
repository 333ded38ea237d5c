import { createHash } from 'node:crypto';

/** A page as it is sent, with the headers that speak of what is in it. */
export type Finished = { html: string; headers: [name: string, value: string][] };

const NONCE = /'nonce-([^']+)'(?: 'strict-dynamic')?/;
const SCRIPT = /<script\b([^>]*)>(.*?)<\/script>/gs;

/**
 * Makes of Next's page the page that is sent, to everybody alike: the nonce, which may be used once, gives way to hashes
 * of the inline scripts that carried it. A script without it, as somebody could slip into a text, is still refused.
 * @param headers of Next's answer, by lower-case names.
 */
export function finish(html: string, headers: readonly [name: string, value: string][]): Finished {
  const nonce = NONCE.exec(headers.find(([name]) => name === 'content-security-policy')?.[1] ?? '')?.[1];
  if (!nonce) return { html, headers: [...headers] };
  const attribute = ` nonce="${nonce}"`;
  const without = (text: string) => text.replaceAll(attribute, '').replaceAll(nonce, '');
  const hashes = new Set<string>();
  for (const [, attributes, script] of html.matchAll(SCRIPT)) {
    if (attributes!.includes(attribute) && script) hashes.add(`'sha256-${sha256(without(script))}'`);
  }
  return {
    html: without(html),
    headers: headers.map(([name, value]) => [
      name,
      name === 'content-security-policy'
        ? value.replace(NONCE, [...hashes].join(' ')).replaceAll(/ +(?=;|$| )/g, '')
        : // Of style sheets and fonts, which need none.
          without(value.replaceAll(`;${attribute}`, '')),
    ]),
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
