import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react';
import { attributeName, isBoolean } from './attributes';
import { escaped, safeAddress } from './escape';
import { styleText } from './style';

type Props = Record<string, unknown> & { children?: ReactNode };

/** What the elements around one say to it: which option of a select is chosen. */
type Around = { chosen: unknown };

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Of SVG, whose elements may close themselves: the ones that mostly hold nothing. */
const LEAVES = new Set('circle ellipse image line path polygon polyline rect stop use'.split(' '));
/** Their content is no markup. */
const RAW = new Set(['script', 'style']);
const ADDRESSES = new Set(['href', 'src', 'action', 'formAction', 'xlinkHref']);
/** Not attributes, or written by hand below. */
const APART = new Set(['children', 'dangerouslySetInnerHTML', 'suppressHydrationWarning']);

/**
 * Writes elements as HTML, the same as React writes when nothing will be brought to life in the browser, but in one pass:
 * React on the server first describes each element for the browser, then reads the description, then draws
 * (docs/decisions/0116). Components are called as they come: they are plain functions and may use the hooks of the
 * component within whose rendering this is called.
 * @throws Error for what has no place in finished markup: components of the browser, handlers of events, promises.
 */
export function writeMarkup(node: ReactNode, around: Around = { chosen: undefined }): string {
  if (node === null || node === undefined || typeof node === 'boolean') return '';
  if (typeof node === 'string') return escaped(node);
  if (typeof node === 'number' || typeof node === 'bigint') return String(node);
  if (Array.isArray(node)) {
    let text = '';
    for (const one of node) text += writeMarkup(one, around);
    return text;
  }
  if (isValidElement<Props>(node)) return writeElement(node, around);
  throw new Error('finished markup is made of elements and texts');
}

function writeElement({ type, props }: ReactElement<Props>, around: Around): string {
  if (typeof type === 'string') return writeTag(type, props, around);
  if (type === Fragment) return writeMarkup(props.children, around);
  if (typeof type !== 'function') throw new Error('finished markup is made of plain functions and elements');
  return writeMarkup((type as (props: Props) => ReactNode)(props), around);
}

function writeTag(tag: string, props: Props, around: Around): string {
  if (tag === 'textarea') throw new Error('nothing here writes a textarea');
  let start = `<${tag}`;
  for (const name in props) {
    if (!APART.has(name)) start += writeAttribute(tag, name, props[name]);
  }
  if (tag === 'option' && around.chosen !== undefined && String(optionValue(props)) === around.chosen) {
    start += ' selected=""';
  }
  if (VOID.has(tag)) return `${start}/>`;
  const inside = writeInside(tag, props, around);
  return inside === '' && LEAVES.has(tag) ? `${start}/>` : `${start}>${inside}</${tag}>`;
}

function writeInside(tag: string, props: Props, around: Around): string {
  const ready = props.dangerouslySetInnerHTML as { __html: string } | undefined;
  if (ready) return ready.__html;
  if (RAW.has(tag)) return rawText(props.children);
  const chosen = tag === 'select' ? props.defaultValue : around.chosen;
  const inside = writeMarkup(props.children, chosen === around.chosen ? around : { chosen: String(chosen) });
  // A parser takes the first line break of a <pre> away.
  return tag === 'pre' && inside.startsWith('\n') ? `\n${inside}` : inside;
}

function optionValue({ value, children }: Props): unknown {
  return value ?? (Array.isArray(children) ? children.join('') : children);
}

/** A text of the data must not be able to end the element it stands in. */
function rawText(children: ReactNode): string {
  const text = Array.isArray(children) ? children.join('') : String(children ?? '');
  return text.replaceAll(/<(?=\/?script|\/?style|!--)/gi, '\\u003c');
}

function writeAttribute(tag: string, name: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'function') throw new Error(`${name}: finished markup answers no events`);
  if (name === 'style') return ` style="${styleText(value as Record<string, string | number>)}"`;
  if (name === 'defaultValue') return tag === 'input' ? ` value="${escaped(String(value))}"` : '';
  if (ADDRESSES.has(name) && !safeAddress(String(value))) return '';
  const written = attributeName(name);
  if (isBoolean(name)) return value ? ` ${written}=""` : '';
  if (typeof value === 'boolean') {
    // React writes these two kinds as words, and no others.
    return written.startsWith('data-') || written.startsWith('aria-') ? ` ${written}="${value}"` : '';
  }
  return ` ${written}="${typeof value === 'number' ? value : escaped(String(value))}"`;
}
