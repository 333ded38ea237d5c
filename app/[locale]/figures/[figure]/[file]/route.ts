import { createHash } from 'node:crypto';
import { notFound } from 'next/navigation';
import type { FileType } from '@/components/charts/frame/file-address';
import { pageLocale } from '../../../_page/locale';
import type { OpenFigure } from '../../figure';
import { csvFile, jsonFile } from '../../files';
import { type FigureName, fileTypeOf, isFigureName } from '../../names';
import { openFigure } from '../../open';

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
  const content = await contentOf(type, figure, await openFigure(locale, figure, new URL(request.url).searchParams));
  if (content === null) notFound();
  const tag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  const headers = {
    'content-type': MEDIA_TYPE[type],
    'content-disposition': `${type === 'csv' ? 'attachment' : 'inline'}; filename="mawqif-${figure}.${locale}.${type}"`,
    etag: tag,
    'cache-control': 'no-cache',
    'access-control-allow-origin': '*',
    'x-robots-tag': 'noindex',
  };
  if (isKnown(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers });
  return new Response(content, { headers });
}

/** The file's content; null where there is no such file of this figure. */
async function contentOf(type: FileType, name: FigureName, figure: OpenFigure): Promise<string | null> {
  switch (type) {
    case 'csv':
      return csvFile(figure);
    case 'json':
      return jsonFile(name, figure);
    case 'svg':
    case 'png':
      return null;
  }
}

/** Whether the asker already has it. Proxies that compress weaken a tag on its way. */
function isKnown(known: string | null, tag: string): boolean {
  return (known ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}
