import { pathsOf } from '../_parts/parts';
import { pagesXml, xmlResponse } from '../_parts/xml';

/** A part of the sitemap, which /sitemap.xml names. */
export async function GET(_request: Request, { params }: { params: Promise<{ part: string }> }): Promise<Response> {
  const name = /^(.+)\.xml$/.exec((await params).part)?.[1];
  const paths = name ? await pathsOf(name) : null;
  return paths ? xmlResponse(pagesXml(paths)) : new Response(null, { status: 404 });
}
