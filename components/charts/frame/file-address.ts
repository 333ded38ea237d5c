/** What a figure can be had as, besides its page. */
export const FILE_TYPES = ['csv', 'json', 'svg', 'png'] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** The address of a figure's file: "/ar/figures/spectrum?from=…" as CSV is "/ar/figures/spectrum/spectrum.csv?from=…". */
export function fileAddress(figureHref: string, type: FileType): string {
  const { path, query } = parts(figureHref);
  return `${path}/${path.split('/').at(-1)}.${type}${query}`;
}

/** The address under which a figure is shown within other people's pages. */
export function embedAddress(figureHref: string): string {
  const { path, query } = parts(figureHref);
  return `${path}/embed${query}`;
}

function parts(href: string): { path: string; query: string } {
  const start = href.indexOf('?');
  return start < 0 ? { path: href, query: '' } : { path: href.slice(0, start), query: href.slice(start) };
}
