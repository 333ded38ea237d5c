import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { toXml } from './xml';

const parse = (xml: string) => new JSDOM(xml, { contentType: 'image/svg+xml' }).window.document;

describe('toXml', () => {
  it('writes what any XML parser reads back, whatever the texts hold', () => {
    const nasty = `a & b < c > "d" 'e' ]]> \u0000\ud800 é “ж” ع`;
    const document = parse(
      toXml(
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">
          <desc>{nasty}</desc>
          <g id={nasty} strokeWidth={1.23456} xmlLang="ar" />
        </svg>,
      ),
    );
    const kept = `a & b < c > "d" 'e' ]]>  é “ж” ع`;
    expect(document.querySelector('desc')?.textContent).toBe(kept);
    const group = document.querySelector('g')!;
    expect(group.getAttribute('id')).toBe(kept);
    expect(group.getAttribute('stroke-width')).toBe('1.23');
    expect(group.getAttribute('xml:lang')).toBe('ar');
  });

  it('leaves out what is not there, and calls functions', () => {
    const Dot = ({ r }: { r: number }) => <circle r={r} />;
    expect(
      toXml(
        <g fill={undefined}>
          {null}
          {false}
          {[1, 2].map((r) => (
            <Dot key={r} r={r} />
          ))}
        </g>,
      ),
    ).toBe('<g><circle r="1"/><circle r="2"/></g>');
  });

  it('hands texts to who asks for them', () => {
    expect(toXml(<text x={2}>word</text>, (props) => <path d={`${props.x} ${props.children}`} />)).toBe(
      '<path d="2 word"/>',
    );
  });
});
