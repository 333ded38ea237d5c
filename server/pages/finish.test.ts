import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { finish } from './finish';

const POLICY = "default-src 'self'; script-src 'self' 'nonce-n1' 'strict-dynamic'; style-src 'self'";
const hash = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

describe('a finished page', () => {
  it('allows the scripts that Next wrote by what they say, and repeats no nonce', () => {
    const html =
      '<script nonce="n1">one(1)</script><p>قال</p><script id="x" nonce="n1">\ntwo("</p>")</script><script src="/a.js" nonce="n1" async=""></script>';
    const finished = finish(html, POLICY);
    expect(finished.html).toBe(html.replaceAll(' nonce="n1"', ''));
    expect(finished.policy).toBe(
      `default-src 'self'; script-src 'self' ${hash('one(1)')} ${hash('\ntwo("</p>")')}; style-src 'self'`,
    );
  });

  it('allows no script that came without the nonce, as within a text', () => {
    const { policy } = finish('<p><script>evil()</script><script nonce="guess">evil()</script></p>', POLICY);
    expect(policy).toBe("default-src 'self'; script-src 'self'; style-src 'self'");
  });

  it('is as it was where its policy knows no nonce', () => {
    const picture = { html: '<svg></svg>', policy: "default-src 'none'" };
    expect(finish(picture.html, picture.policy)).toEqual(picture);
  });
});
