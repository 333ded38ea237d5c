import { createHash } from 'node:crypto';

type Headers = [name: string, value: string][];

/** A page as it is sent, with the headers that speak of what is in it. */
export type Finished = { html: string; headers: Headers };

const NONCE = /'nonce-([^']+)'(?: 'strict-dynamic')?/;

/** Files of Next's script, and the line that begins it. */
const FILE = /^ src="\/_next\/static\//;
const BEGINNING = ' id="_R_"';
/** The description of the page, from which that script would build the page a second time. */
const DESCRIPTION = /^(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\(/;
const PRELOADED = /<link rel="preload" as="script"[^>]*>/g;
/** Where that script would find the ends of texts and of parts. */
const SEAMS = /<!--(?: |\/?\$)-->/g;

/**
 * Makes of Next's page the page that is sent, to everybody alike. No page needs Next's script, since links are plain links
 * and what a browser adds are islands: it is taken out, and with it the page's second copy, two thirds of all bytes
 * (docs/decisions/0115). Only what is known to belong to it goes. Any other inline script of Next's stays, and the policy
 * allows it by what it says, for a nonce may be used once and this page is sent often. A script that came without the
 * nonce, as somebody could slip into a text, is refused.
 * @param headers of Next's answer, by lower-case names.
 */
export function finish(html: string, headers: Readonly<Headers>): Finished {
  const nonce = NONCE.exec(headers.find(([name]) => name === 'content-security-policy')?.[1] ?? '')?.[1];
  if (!nonce) return { html, headers: [...headers] };
  const attribute = ` nonce="${nonce}"`;
  const without = (text: string) => text.replaceAll(attribute, '').replaceAll(nonce, '');
  const hashes = new Set<string>();
  const kept = mapScripts(html, (whole, attributes, script) => {
    if (!attributes.includes(attribute)) return whole;
    if (isNexts(attributes.replace(attribute, ''), script)) return '';
    if (script) hashes.add(`'sha256-${sha256(without(script))}'`);
    return whole;
  });
  return {
    html: without(kept.replaceAll(PRELOADED, '').replaceAll(SEAMS, '')),
    headers: headers.map(([name, value]) => [
      name,
      name === 'content-security-policy'
        ? value.replace(NONCE, [...hashes].join(' ')).replaceAll(/ +(?=;|$| )/g, '')
        : // Of style sheets and fonts, which need none.
          without(value.replaceAll(`;${attribute}`, '')),
    ]),
  };
}

function isNexts(attributes: string, script: string): boolean {
  if (script === '') return FILE.test(attributes);
  return attributes === BEGINNING || (attributes === '' && DESCRIPTION.test(script));
}

type Change = (whole: string, attributes: string, script: string) => string;

/** Puts something in the place of every script. By hand, since a pattern takes milliseconds over half a megabyte. */
function mapScripts(html: string, change: Change): string {
  const START = '<script';
  const END = '</script>';
  let text = '';
  let from = 0;
  for (;;) {
    const start = html.indexOf(START, from);
    const inside = html.indexOf('>', start) + 1;
    const close = html.indexOf(END, inside);
    if (start === -1 || inside === 0 || close === -1) return text + html.slice(from);
    const end = close + END.length;
    text += html.slice(from, start);
    text += change(html.slice(start, end), html.slice(start + START.length, inside - 1), html.slice(inside, close));
    from = end;
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
