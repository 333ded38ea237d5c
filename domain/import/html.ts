import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { BlockKind } from '../articles/record';
import { fold } from '../text/fold';
import { metadataOf, type PageMetadata } from './page-metadata';
import { type Part, tidy } from './plain-text';

/** What a page's article says, and what the page says of it. */
export type Page = { title: string | null; author: string | null; parts: Part[] } & PageMetadata;

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
);
const NOT_READ = new Set(
  'AUDIO BUTTON CANVAS FORM IFRAME INPUT NAV NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE VIDEO'.split(' '),
);

/**
 * The article of an HTML page: its paragraphs, headings and quotations, without what stands around them. The page is
 * parsed, never run: no script is executed and nothing is fetched.
 * @param url the page's address, for its relative links.
 * @returns null where the page holds no article.
 */
export function readPage(html: string, url: string | null): Page | null {
  const { window } = new JSDOM(html, { ...(url ? { url } : {}), virtualConsole: new VirtualConsole() });
  try {
    // Before Readability, which takes the document apart.
    const metadata = metadataOf(window.document);
    const article = new Readability<Node>(window.document, { serializer: (node) => node }).parse();
    if (!article?.content) return null;
    const parts = partsOf(article.content);
    const title = titleOf(tidy(article.title ?? ''), parts[0]);
    if (parts.length === 0) return null;
    return {
      ...metadata,
      title: title || null,
      author: metadata.author ?? (tidy(article.byline ?? '') || null),
      parts,
    };
  } finally {
    window.close();
  }
}

/** The blocks of a piece of HTML that somebody has chosen, all of which belongs to the article. */
export function readFragment(html: string): Part[] {
  const { window } = new JSDOM(html, { virtualConsole: new VirtualConsole() });
  try {
    return partsOf(window.document.body);
  } finally {
    window.close();
  }
}

// A page's title often carries the site's name ("Headline | Site"); its first heading does not.
function titleOf(title: string, first: Part | undefined): string {
  return first?.kind === 'heading' && fold(title).includes(fold(first.text)) ? first.text : title;
}

function partsOf(root: Node): Part[] {
  const parts: Part[] = [];
  let line = '';
  const end = (kind: BlockKind) => {
    const text = tidy(line);
    if (text !== '') parts.push({ kind, text });
    line = '';
  };
  const walk = (node: Node, kind: BlockKind) => {
    for (const child of node.childNodes) {
      if (child.nodeType === child.TEXT_NODE) line += child.nodeValue ?? '';
      if (child.nodeType !== child.ELEMENT_NODE) continue;
      const name = child.nodeName.toUpperCase();
      if (NOT_READ.has(name)) continue;
      if (name === 'BR') line += ' ';
      if (/^T[DH]$/.test(name) && tidy(line) !== '') line += ' | ';
      if (!BLOCKS.has(name)) {
        walk(child, kind);
        continue;
      }
      end(kind);
      const own = kindOf(name, kind);
      walk(child, own);
      end(own);
    }
  };
  walk(root, 'paragraph');
  end('paragraph');
  return parts;
}

function kindOf(element: string, around: BlockKind): BlockKind {
  if (/^H[1-6]$/.test(element)) return 'heading';
  return element === 'BLOCKQUOTE' ? 'quotation' : around;
}
