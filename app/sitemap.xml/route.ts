import { partNames } from '../sitemap/_parts/parts';
import { indexXml, xmlResponse } from '../sitemap/_parts/xml';

// It follows the data and the public address, both known only while serving.
export const dynamic = 'force-dynamic';

/** Where the parts of the sitemap are. */
export async function GET(): Promise<Response> {
  return xmlResponse(indexXml((await partNames()).map((name) => `/sitemap/${name}.xml`)));
}
