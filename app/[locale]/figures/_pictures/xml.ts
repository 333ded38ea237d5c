import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react';

type Props = Record<string, unknown> & { children?: ReactNode };

/** What stands in the place of a `<text>` element. */
export type TextWriter = (props: Props) => ReactNode;

/**
 * Writes a picture as XML. Pictures are pure functions without hooks, so their elements are data that can be read without
 * React's renderer, which Next keeps out of routes that give files; and what reads the tree can put outlines in the
 * place of texts.
 * @throws Error where an element is of a kind that no picture is made of.
 */
export function toXml(node: ReactNode, writeText?: TextWriter): string {
  if (node === null || node === undefined || typeof node === 'boolean') return '';
  if (typeof node === 'string' || typeof node === 'number') return escaped(String(node));
  if (Array.isArray(node)) return node.map((one) => toXml(one, writeText)).join('');
  if (!isValidElement<Props>(node)) throw new Error('a picture is made of elements and texts');
  return element(node, writeText);
}

function element({ type, props }: ReactElement<Props>, writeText: TextWriter | undefined): string {
  if (type === Fragment) return toXml(props.children, writeText);
  if (typeof type === 'function') return toXml((type as (props: Props) => ReactNode)(props), writeText);
  if (typeof type !== 'string') throw new Error('a picture is made of plain functions and SVG elements');
  if (type === 'text' && writeText) return toXml(writeText(props));
  const { children, ...attributes } = props;
  const inside = toXml(children, writeText);
  const start = `${type}${Object.entries(attributes).map(attribute).join('')}`;
  return inside ? `<${start}>${inside}</${type}>` : `<${start}/>`;
}

/** SVG's few attributes with a capital letter; all others are written with hyphens. */
const AS_THEY_ARE = new Set(['viewBox']);

function attribute([name, value]: [string, unknown]): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string' && typeof value !== 'number') throw new Error(`attribute ${name} is no text or number`);
  const text = typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
  return ` ${attributeName(name)}="${escaped(text)}"`;
}

function attributeName(name: string): string {
  if (AS_THEY_ARE.has(name)) return name;
  if (name === 'xmlLang') return 'xml:lang';
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Characters that XML 1.0 cannot hold, not even escaped, and the other controls, which no reader would see. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

function escaped(text: string): string {
  return text.replaceAll(FORBIDDEN, '').replaceAll(/[&<>"]/g, (character) => ENTITIES[character]!);
}
