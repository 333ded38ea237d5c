import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { writeMarkup } from './write';

/** What a browser makes of a text: the two may differ in the order of attributes. */
const read = (html: string) => JSDOM.fragment(html);

const Named = ({ name, children }: { name: string; children?: ReactElement }) => (
  <p title={name}>
    {name}
    {children}
  </p>
);

const elements: Record<string, ReactElement> = {
  'texts, numbers and what is not written': (
    <>
      a &lt; b &amp; "c" {0} {1.5} {null} {undefined} {true} {[1, ['x', <b key="b">y</b>]]}
    </>
  ),
  'components within components': (
    <Named name="Q&A">
      <Named name="it's" />
    </Named>
  ),
  'names of attributes': (
    <div className="a b" tabIndex={0} lang="ar" dir="rtl" data-side={3} aria-busy="true" id="">
      <label htmlFor="x">x</label>
      <a href="/ar?a=1&b='2'" hrefLang="en" rel="noopener">
        Claims
      </a>
      <time dateTime="2023-11-09">9</time>
      <table>
        <tbody>
          <tr>
            <th scope="row" rowSpan={2}>
              1
            </th>
            <td colSpan={3}>2</td>
          </tr>
        </tbody>
      </table>
    </div>
  ),
  'attributes that stand or do not': (
    <>
      <button type="button" hidden disabled={false} aria-pressed={false} data-on data-off={undefined}>
        x
      </button>
      <details open>
        <summary>s</summary>
      </details>
      <a href="/file" download>
        file
      </a>
    </>
  ),
  'style attributes': (
    <i
      style={
        { '--at': 12.5, insetInlineStart: '5%', inlineSize: 4, opacity: 0.5, zIndex: 2, margin: 0, color: '' } as never
      }
    >
      x
    </i>
  ),
  drawings: (
    <svg viewBox="0 0 10 10" preserveAspectRatio="none" width="100%" strokeWidth={2} textAnchor="middle">
      <title>It's</title>
      <circle cx={1} cy="50%" r="2" strokeDasharray="2 3" />
      <g fillOpacity={0.3} vectorEffect="non-scaling-stroke">
        <path d="M0 0" strokeLinecap="round" />
        <text dominantBaseline="central">1</text>
      </g>
      <rect />
    </svg>
  ),
  forms: (
    <form action="/ar/claims" method="get">
      <input type="search" name="q" defaultValue={'"x"'} autoComplete="off" maxLength={80} />
      <input type="checkbox" name="kind" value="a" defaultChecked />
      <input type="checkbox" name="kind" value="b" defaultChecked={false} />
      <select name="side" defaultValue="2">
        <option value="">none</option>
        <optgroup label="g">
          <option value="1">one</option>
          <option value="2">two</option>
        </optgroup>
      </select>
      <select name="year" defaultValue={2023}>
        <option>2022</option>
        <option>2023</option>
      </select>
      <br />
    </form>
  ),
  'what is no markup': (
    <>
      <script type="application/ld+json">{'{"a":"\\u003c/script> & \'b\'"}'}</script>
      <pre>{'\n  two lines\n'}</pre>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: what is tried */}
      <div dangerouslySetInnerHTML={{ __html: '<b>ready</b>' }} />
    </>
  ),
};

describe('finished markup', () => {
  it.each(Object.entries(elements))('is what React writes: %s', (_, element) => {
    const [ours, theirs] = [writeMarkup(element), renderToStaticMarkup(element)];
    expect(read(ours).isEqualNode(read(theirs)), `${ours}\n${theirs}`).toBe(true);
  });

  it('lets no text become markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>&"\'/!-script \n\u0000ا') }), (text) => {
        const element = (
          <p title={text} style={{ color: text }}>
            {text}
          </p>
        );
        const html = writeMarkup(element);
        const paragraph = read(html).querySelector('p');
        const expected = text.replaceAll('\u0000', '');
        expect(paragraph?.textContent).toBe(expected);
        expect(paragraph?.childElementCount).toBe(0);
        expect(paragraph?.getAttributeNames().filter((name) => name !== 'title' && name !== 'style')).toEqual([]);
      }),
    );
  });

  it('lets no text end a script it stands in', () => {
    const html = writeMarkup(<script type="application/ld+json">{'"</script><b>"'}</script>);
    expect(read(html).querySelector('b')).toBeNull();
  });

  it.each(['javascript:alert(1)', ' \tJava\nscript:alert(1)'])('leaves out an address that would run: %j', (href) => {
    expect(writeMarkup(<a href={href}>x</a>)).toBe('<a>x</a>');
  });

  it('refuses what only a browser could bring to life', () => {
    expect(() => writeMarkup(<button type="button" onClick={() => {}} />)).toThrow('answers no events');
    expect(() => writeMarkup((<div>{Promise.resolve('x')}</div>) as ReactElement)).toThrow('elements and texts');
  });
});
