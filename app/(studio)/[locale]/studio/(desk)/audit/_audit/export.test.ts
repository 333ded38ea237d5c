import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { AuditEntryPartsFragment } from '@/generated/graphql/documents';
import { type ExportType, exportLines } from './export';

const entry: AuditEntryPartsFragment = {
  id: '0197a3f0-0000-7000-8000-000000000000',
  at: '2026-11-26T19:24:00.000Z',
  userId: null,
  userName: '=HYPERLINK("https://elsewhere.example")',
  origin: 'COMMAND',
  address: null,
  action: 'claim.change',
  details: { note: 'قال: "لا"، ثم مضى' },
  undone: false,
  undoes: null,
  article: { slug: 'bridge-2024', title: { text: 'الجسر', language: 'ar', direction: 'RTL' } },
  records: [
    { noun: 'CLAIM', count: 1, slug: 'bridge-2024.3' },
    { noun: 'ANALYST', count: 2, slug: null },
  ],
};

async function exported(type: ExportType): Promise<string> {
  async function* pages() {
    yield [entry];
    yield [];
  }
  const lines: string[] = [];
  for await (const line of exportLines(type, pages())) lines.push(line);
  return lines.join('');
}

test('the log as CSV says everything and runs nothing', async () => {
  const [row] = parse(await exported('csv'), { columns: true, bom: true });
  expect(row).toMatchObject({
    at: entry.at,
    user: `'${entry.userName}`,
    user_id: '',
    article: 'bridge-2024',
    records: 'claim bridge-2024.3; 2 analyst',
    details: JSON.stringify(entry.details),
  });
});

test('the log as JSON Lines is one entry a line', async () => {
  const lines = (await exported('jsonl')).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([{ ...entry, article: 'bridge-2024' }]);
});
