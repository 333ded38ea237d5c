import { csvHead, csvLine } from '@/app/[locale]/figures/csv';
import type { AuditEntryPartsFragment } from '@/generated/graphql/documents';

/** A file that the audit log can be had as. */
export type ExportType = 'csv' | 'jsonl';

const COLUMNS = [
  'id',
  'at',
  'user',
  'user_id',
  'origin',
  'address',
  'action',
  'article',
  'records',
  'details',
  'undone',
  'undoes',
] as const;

function told({ noun, count, slug }: AuditEntryPartsFragment['records'][number]): string {
  return slug ? `${noun.toLowerCase()} ${slug}` : `${count} ${noun.toLowerCase()}`;
}

const line: Record<ExportType, (entry: AuditEntryPartsFragment) => string> = {
  csv: (entry) =>
    csvLine([
      entry.id,
      String(entry.at),
      entry.userName,
      entry.userId,
      entry.origin,
      entry.address,
      entry.action,
      entry.article?.slug ?? null,
      entry.records.map(told).join('; '),
      JSON.stringify(entry.details),
      String(entry.undone),
      entry.undoes,
    ]),
  jsonl: ({ article, ...entry }) => `${JSON.stringify({ ...entry, article: article?.slug ?? null })}\n`,
};

/** The lines of a file, as its entries are read. */
export async function* exportLines(
  type: ExportType,
  pages: AsyncIterable<readonly AuditEntryPartsFragment[]>,
): AsyncGenerator<string> {
  if (type === 'csv') yield csvHead(COLUMNS);
  for await (const page of pages) yield page.map(line[type]).join('');
}
