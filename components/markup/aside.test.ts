import { describe, expect, it } from 'vitest';
import { putAside, putBack, puttingAside } from './aside';

describe('a text put aside', () => {
  it('stands where it stood once it is put back, whatever it says', async () => {
    const texts: string[] = [];
    const html = await puttingAside(texts, async () => {
      await null;
      return `<p>${putAside('one $& $1')}</p><p>${putAside('two')}</p>`;
    });
    expect(html).not.toContain('one');
    expect(putBack(html, texts)).toBe('<p>one $& $1</p><p>two</p>');
  });

  it('stays where nobody puts the page together', () => {
    expect(putAside('one')).toBe('one');
    expect(putBack('<p>one</p>', [])).toBe('<p>one</p>');
  });

  it('is another page’s nowhere', async () => {
    const pages = ['a', 'b'].map((name) => {
      const texts: string[] = [];
      return puttingAside(texts, async () => {
        await null;
        const html = putAside(name);
        await null;
        return putBack(html, texts);
      });
    });
    expect(await Promise.all(pages)).toEqual(['a', 'b']);
  });
});
