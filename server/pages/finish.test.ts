import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Finished, finish } from './finish';

const headersOf = (policy: string): Finished['headers'] => [['content-security-policy', policy]];
const HEADERS = headersOf("default-src 'self'; script-src 'self' 'nonce-n1'; style-src 'self'");
const PLAIN = headersOf("default-src 'self'; script-src 'self'; style-src 'self'");
const hash = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** What Next 16 writes for its own script, in the head and at the end. */
const HEAD = [
  '<link rel="preload" as="script" fetchPriority="low" nonce="n1" href="/_next/static/chunks/a.js"/>',
  '<script src="/_next/static/chunks/b.js" async="" nonce="n1"></script>',
  '<script src="/_next/static/chunks/c.js" noModule="" nonce="n1"></script>',
].join('');
const END = [
  '<script nonce="n1" id="_R_">(globalThis["TURBOPACK"] || []).push({"otherChunks":[]})</script>',
  '<script src="/_next/static/chunks/d.js" nonce="n1" async=""></script>',
  '<script nonce="n1">(self.__next_f=self.__next_f||[]).push([0])</script>',
  '<script nonce="n1">self.__next_f.push([1,"0:[\\"$\\",\\"p\\"]\\n"])</script>',
].join('');

describe('a finished page', () => {
  it('is without Next’s script, its description and its seams', () => {
    const html = `<head><link rel="stylesheet" href="/a.css" nonce="n1"/>${HEAD}</head><body><!--$--><p>one<!-- -->two</p><!--/$-->${END}</body>`;
    expect(finish(html, HEADERS)).toEqual({
      html: '<head><link rel="stylesheet" href="/a.css"/></head><body><p>onetwo</p></body>',
      headers: PLAIN,
    });
  });

  it('keeps data and the islands', () => {
    const html =
      '<script type="application/ld+json">{"a":"self.__next_f.push("}</script><script type="application/json">{}</script><script type="module" src="/islands/page.js"></script>';
    expect(finish(html, HEADERS)).toEqual({ html, headers: PLAIN });
  });

  it('keeps the places of what was put aside', () => {
    const description = '<script nonce="n1">self.__next_f.push("\\u003c!--aside content-->")</script>';
    expect(finish(`<main><!--aside content--></main>${description}`, HEADERS).html).toBe(
      '<main><!--aside content--></main>',
    );
  });

  it('allows other scripts of Next’s by what they say, and repeats no nonce', () => {
    const html =
      '<script nonce="n1">$RC({"nonce":"n1"})</script><p>قال</p><script id="x" nonce="n1">\ntwo("</p>")</script><script src="/a.js" nonce="n1" async=""></script>';
    const finished = finish(html, [
      ...HEADERS,
      ['link', '</a.woff2>; rel=preload; nonce="n1"; as="font"'],
      ['content-type', 'text/html'],
    ]);
    expect(finished.html).toBe(
      '<script>$RC({"nonce":""})</script><p>قال</p><script id="x">\ntwo("</p>")</script><script src="/a.js" async=""></script>',
    );
    const scripts = `${hash('$RC({"nonce":""})')} ${hash('\ntwo("</p>")')}`;
    expect(finished.headers).toEqual([
      ['content-security-policy', `default-src 'self'; script-src 'self' ${scripts}; style-src 'self'`],
      ['link', '</a.woff2>; rel=preload; as="font"'],
      ['content-type', 'text/html'],
    ]);
  });

  it('allows no script that came without the nonce, as within a text', () => {
    const html = '<p><script>evil()</script><script nonce="guess">self.__next_f.push(</script></p>';
    expect(finish(html, HEADERS)).toEqual({ html, headers: PLAIN });
  });

  it('is as it was where it ends within a script', () => {
    const html = '<p>a</p><script nonce="guess">cut(';
    expect(finish(html, HEADERS).html).toBe(html);
  });

  it('is as it was where its policy knows no nonce', () => {
    const headers = headersOf("default-src 'none'");
    expect(finish('<svg></svg>', headers)).toEqual({ html: '<svg></svg>', headers });
  });
});
