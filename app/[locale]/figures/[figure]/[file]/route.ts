import { createHash } from 'node:crypto';
import { notFound } from 'next/navigation';
import type { FileType } from '@/components/charts/frame/file-address';
import { pageLocale } from '../../../_page/locale';
import { QueueFull } from '../../_pictures/queue';
import type { OpenFigure } from '../../figure';
import { csvFile, jsonFile } from '../../files';
import { type FigureName, fileTypeOf, isFigureName } from '../../names';
import { openFigure } from '../../open';
import { pngFile, svgFile } from '../../picture-files';

type Context = { params: Promise<{ locale: string; figure: string; file: string }> };

const MEDIA_TYPE: Record<FileType, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
};

/**
 * A figure as a file. It follows the data, so that whoever keeps it asks each time whether it is still the same (304);
 * any page may read it, as it may ask the API.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const locale = await pageLocale(params);
  const { figure, file } = await params;
  const type = isFigureName(figure) ? fileTypeOf(figure, file) : undefined;
  if (!isFigureName(figure) || !type) notFound();
  const opened = await openFigure(locale, figure, new URL(request.url).searchParams);
  try {
    const content = await contentOf(type, figure, opened);
    return content === null
      ? notFound()
      : respond(request, content, { type, name: `mawqif-${figure}.${locale}.${type}` });
  } catch (error) {
    if (error instanceof QueueFull) return new Response(null, { status: 503, headers: { 'retry-after': '5' } });
    throw error;
  }
}

type Content = string | Uint8Array<ArrayBuffer>;

function respond(request: Request, content: Content, file: { type: FileType; name: string }): Response {
  const tag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  const headers = {
    'content-type': MEDIA_TYPE[file.type],
    'content-disposition': `${file.type === 'csv' ? 'attachment' : 'inline'}; filename="${file.name}"`,
    etag: tag,
    'cache-control': 'no-cache',
    'access-control-allow-origin': '*',
    'x-robots-tag': 'noindex',
  };
  if (isKnown(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers });
  return new Response(content, { headers });
}

/** The file's content; null where there is no such file of this figure. */
async function contentOf(type: FileType, name: FigureName, figure: OpenFigure): Promise<Content | null> {
  switch (type) {
    case 'csv':
      return csvFile(figure);
    case 'json':
      return jsonFile(name, figure);
    case 'svg':
      return svgFile(name, figure);
    case 'png':
      return pngFile(name, figure);
  }
}

/** Whether the asker already has it. Proxies that compress weaken a tag on its way. */
function isKnown(known: string | null, tag: string): boolean {
  return (known ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}
