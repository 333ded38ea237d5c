import { pageLocale } from '@/app/[locale]/_page/locale';
import { type AuditEntryPartsFragment, StudioAuditDocument } from '@/generated/graphql/documents';
import { executeAs } from '@/graphql/execute-as';
import { API_LOCALE, type Locale } from '@/i18n/routing';
import { type ExportType, exportLines } from '../_audit/export';
import { type AuditAddress, questionOf, readAddress } from '../_audit/question';

type Context = { params: Promise<{ locale: string }> };

const MEDIA_TYPE: Record<ExportType, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/jsonl; charset=utf-8',
};

/** How many entries are read at once: a log of any length takes no more memory. */
const AT_ONCE = 500;

/** The audit log as a file, from the newest entry when it is asked for to the oldest; written as it is read. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const locale = await pageLocale(params);
  const parameters = Object.fromEntries(new URL(request.url).searchParams);
  const type: ExportType = parameters.type === 'jsonl' ? 'jsonl' : 'csv';
  const pages = pagesOf(request.headers, locale, readAddress(parameters));
  // The first page is read before anything is answered: what is refused has its status.
  const first = await pages.next();
  const lines = exportLines(type, following(first.value ?? [], pages));
  return new Response(streamOf(lines), {
    headers: {
      'content-type': MEDIA_TYPE[type],
      'content-disposition': `attachment; filename="mawqif-audit.${type}"`,
      'cache-control': 'no-store',
    },
  });
}

async function* pagesOf(headers: Headers, locale: Locale, address: AuditAddress) {
  const question = { ...questionOf(address), locale: API_LOCALE[locale] };
  let before = question.before;
  for (;;) {
    const { auditLog } = await executeAs(headers, StudioAuditDocument, { ...question, before, first: AT_ONCE });
    yield auditLog;
    if (auditLog.length < AT_ONCE) return;
    before = auditLog.at(-1)!.id;
  }
}

async function* following(
  first: readonly AuditEntryPartsFragment[],
  others: AsyncIterable<readonly AuditEntryPartsFragment[]>,
) {
  yield first;
  yield* others;
}

function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}
