import { hasLocale } from 'next-intl';
import { type InputError, isInputError } from '@/domain/errors';
import { NetworkDownloadDocument } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { API_LOCALE, routing } from '@/i18n/routing';
import { choice, readParameters } from '../../_filters/read';
import { networkFilter, networkQuestion, readNetworkValues } from '../address';
import { NETWORK_FORMATS } from '../download';

/** A file is taken further by programs: all the analysts the API ties, not only those a page has room for. */
const MOST_ANALYSTS = 200;

/**
 * The network of an address as a file. Unlike the page it refuses what it cannot use: nobody would notice that a file
 * is of other conditions than those asked for.
 */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  const query = queryOf(new URL(request.url).searchParams);
  const format = readParameters({ format: choice(NETWORK_FORMATS) }, query);
  const { values, ignored } = readNetworkValues(query);
  const faults = [...format.ignored, ...ignored];
  if (faults.length > 0) return refusal('INVALID_VALUE', faults);
  try {
    const { network } = await execute(NetworkDownloadDocument, {
      ...networkQuestion(values),
      filter: networkFilter(values),
      locale: API_LOCALE[locale],
      limit: MOST_ANALYSTS,
      format: format.values.format.toUpperCase() as Uppercase<typeof format.values.format>,
    });
    const { name, mediaType, content } = network.file;
    return new Response(content, {
      headers: {
        'content-type': mediaType,
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    if (!isInputError(error)) throw error;
    return refusal(error.code, [{ name: error.field, value: String(error.value) }]);
  }
}

function queryOf(parameters: URLSearchParams): Record<string, string[]> {
  return Object.fromEntries([...parameters.keys()].map((name) => [name, parameters.getAll(name)]));
}

function refusal(code: InputError['code'], faults: { name: string; value: string }[]): Response {
  return Response.json({ code, faults }, { status: 400 });
}
