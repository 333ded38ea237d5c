import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Finished, finish } from './finish';

const POLICY = "default-src 'self'; script-src 'self' 'nonce-n1' 'strict-dynamic'; style-src 'self'";
const hash = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

const policyOf = ({ headers }: Finished) => headers.find(([name]) => name === 'content-security-policy')?.[1];

describe('a finished page', () => {
  it('allows the scripts that Next wrote by what they say, and repeats no nonce', () => {
    const html =
      '<script nonce="n1">one({"nonce":"n1"})</script><p>قال</p><script id="x" nonce="n1">\ntwo("</p>")</script><script src="/a.js" nonce="n1" async=""></script>';
    const finished = finish(html, [
      ['content-security-policy', POLICY],
      ['link', '</a.woff2>; rel=preload; nonce="n1"; as="font"'],
      ['content-type', 'text/html'],
    ]);
    expect(finished.html).toBe(
      '<script>one({"nonce":""})</script><p>قال</p><script id="x">\ntwo("</p>")</script><script src="/a.js" async=""></script>',
    );
    const scripts = `${hash('one({"nonce":""})')} ${hash('\ntwo("</p>")')}`;
    expect(finished.headers).toEqual([
      ['content-security-policy', `default-src 'self'; script-src 'self' ${scripts}; style-src 'self'`],
      ['link', '</a.woff2>; rel=preload; as="font"'],
      ['content-type', 'text/html'],
    ]);
  });

  it('allows no script that came without the nonce, as within a text', () => {
    const html = '<p><script>evil()</script><script nonce="guess">evil()</script></p>';
    const finished = finish(html, [['content-security-policy', POLICY]]);
    expect(policyOf(finished)).toBe("default-src 'self'; script-src 'self'; style-src 'self'");
  });

  it('is as it was where its policy knows no nonce', () => {
    const headers: Finished['headers'] = [['content-security-policy', "default-src 'none'"]];
    expect(finish('<svg></svg>', headers)).toEqual({ html: '<svg></svg>', headers });
  });
});
