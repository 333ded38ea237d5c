import { escaped } from './escape';

/** Properties whose numbers are not lengths. */
const PLAIN = new Set(
  'animationIterationCount aspectRatio columnCount fillOpacity flex flexGrow flexShrink fontWeight gridArea gridColumn gridColumnEnd gridColumnStart gridRow gridRowEnd gridRowStart lineHeight opacity order orphans scale strokeOpacity strokeWidth tabSize widows zIndex zoom'.split(
    ' ',
  ),
);

const written = new Map<string, string>();

/** "inlineSize" is "inline-size" in a style sheet; one's own properties ("--at") stay as they are. */
function propertyName(name: string): string {
  let text = written.get(name);
  if (text === undefined) {
    text = name.startsWith('--') ? name : name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    written.set(name, text);
  }
  return text;
}

/** The text of a style attribute, ready to stand within quotes: a number without a unit is a number of pixels. */
export function styleText(style: Record<string, string | number | boolean | null | undefined>): string {
  let text = '';
  for (const name in style) {
    const value = style[name];
    if (value === null || value === undefined || typeof value === 'boolean' || value === '') continue;
    const length = typeof value === 'number' && value !== 0 && !name.startsWith('--') && !PLAIN.has(name);
    text += `${text && ';'}${propertyName(name)}:${typeof value === 'string' ? escaped(value.trim()) : value}${length ? 'px' : ''}`;
  }
  return text;
}
