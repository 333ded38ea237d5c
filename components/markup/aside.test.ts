import { describe, expect, it } from 'vitest';
import { type Aside, Frame, putAside, puttingAside } from './aside';

describe('a text put aside', () => {
  it('stands where it stood once it is put back, whatever it says', async () => {
    const texts: Aside = new Map();
    const html = await puttingAside(texts, async () => {
      await null;
      return `<p>${putAside('header', 'one $& $1')}</p><p>${putAside('content', 'اثنان')}</p>`;
    });
    expect(html).not.toContain('one');
    expect(new Frame(html).places).toEqual(['header', 'content']);
    expect(new Frame(html).filled(texts).toString()).toBe('<p>one $& $1</p><p>اثنان</p>');
  });

  it('is one of a part: a second one stays where it is', () => {
    const texts: Aside = new Map();
    const html = puttingAside(texts, () => `${putAside('content', 'one')} ${putAside('content', 'two')}`);
    expect(new Frame(html).filled(texts).toString()).toBe('one two');
  });

  it('stays where nobody puts the page together', () => {
    expect(putAside('content', 'one')).toBe('one');
    expect(new Frame('<p>one</p>').filled(new Map()).toString()).toBe('<p>one</p>');
  });

  it('is another page’s nowhere', async () => {
    const pages = ['a', 'b'].map((name) => {
      const texts: Aside = new Map();
      return puttingAside(texts, async () => {
        await null;
        const html = putAside('content', name);
        await null;
        return new Frame(html).filled(texts).toString();
      });
    });
    expect(await Promise.all(pages)).toEqual(['a', 'b']);
  });
});
