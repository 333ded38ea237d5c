import { createHash } from 'node:crypto';

/** A page as it is sent, and the policy that allows its scripts. */
export type Finished = { html: string; policy: string };

const NONCE = /'nonce-([^']+)'(?: 'strict-dynamic')?/;

/**
 * Makes of Next's page the page that is sent, to everybody alike: the nonce, which may be used once, gives way to hashes
 * of the inline scripts that carried it. A script without it, as somebody could slip into a text, is still refused.
 * @param policy the Content-Security-Policy that Next was given.
 */
export function finish(html: string, policy: string): Finished {
  const nonce = NONCE.exec(policy)?.[1];
  if (!nonce) return { html, policy };
  const attribute = ` nonce="${nonce}"`;
  const hashes = new Set<string>();
  for (const [, attributes, script] of html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)) {
    if (attributes!.includes(attribute) && script) hashes.add(`'sha256-${sha256(script)}'`);
  }
  return {
    html: html.replaceAll(attribute, ''),
    policy: policy.replace(NONCE, [...hashes].join(' ')).replaceAll(/ +(?=;|$| )/g, ''),
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
