import { FILE_TYPES, type FileType } from '@/components/charts/frame/file-address';

/**
 * The figures that have a page of their own, by their name in addresses, and what a figure is about where it is about
 * one thing: its address then names that thing by a parameter of this name.
 */
export const FIGURES = {
  spectrum: null,
  consensus: null,
  distribution: null,
  activity: null,
  trends: null,
  comparison: null,
  'then-and-now': null,
  topics: null,
  network: null,
  'network-over-time': null,
  topic: 'topic',
  timeline: 'topic',
  'sliding-means': 'topic',
  analyst: 'analyst',
  balance: 'article',
  positions: 'analyst',
  departures: 'analyst',
} as const satisfies Record<string, Noun | null>;

export type FigureName = keyof typeof FIGURES;
export type Noun = 'topic' | 'analyst' | 'article';

export const FIGURE_NAMES = Object.keys(FIGURES) as FigureName[];

export function isFigureName(name: string | undefined): name is FigureName {
  return name !== undefined && Object.hasOwn(FIGURES, name);
}

/** The kind of file that a figure's file is, by its name; undefined where a figure has no such file. */
export function fileTypeOf(figure: FigureName, file: string): FileType | undefined {
  return FILE_TYPES.find((type) => file === `${figure}.${type}`);
}

/**
 * Whether anything stands at the segments after /figures: a figure's page, the figure to be embedded, or one of its files.
 * What the address must name beside is told by its query.
 * @returns undefined where nothing stands there; nothing where nothing need be named.
 */
export function figureSubject(
  segments: readonly string[],
  query: URLSearchParams,
): { noun: Noun; slug: string }[] | undefined {
  const [figure, part, ...rest] = segments;
  if (!isFigureName(figure) || rest.length > 0) return undefined;
  if (part !== undefined && part !== 'embed' && !fileTypeOf(figure, part)) return undefined;
  const noun = FIGURES[figure];
  if (!noun) return [];
  const slug = query.get(noun)?.trim();
  return slug ? [{ noun, slug }] : undefined;
}
