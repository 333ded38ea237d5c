import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'mawqif-quotations-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `mawqif quotations` as a person would. */
function quotations(parameter: string, input = '') {
  const child = spawn(process.execPath, ['setup/mawqif.mjs', 'quotations', parameter], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '' },
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (errors += text));
  child.stdin.end(input);
  return new Promise<{ code: number | null; output: string; errors: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, output, errors }));
  });
}

const TEXT = 'قال الوزير سامي الخطيب إن المدارس ستفتح أبوابها غدا. وأضاف: «لن ننتظر أحدا».';

describe('mawqif quotations', () => {
  it('prints a line a text, from standard input, with the language recognised where it is missing', async () => {
    const english = 'The mayor, Ada Lovell, said that the bridge would open in June.';
    const { code, output, errors } = await quotations(
      '-',
      `${JSON.stringify({ id: 'a', text: TEXT })}\n\n${JSON.stringify({ id: 'b', lang: 'en', text: english })}\n`,
    );
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const [arabic, other] = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; quotes: { start: number; end: number; actor: string }[] });
    expect(arabic!.quotes.map(({ start, end, actor }) => [TEXT.slice(start, end), actor])).toEqual([
      ['المدارس ستفتح أبوابها غدا', 'سامي الخطيب'],
      ['لن ننتظر أحدا', 'سامي الخطيب'],
    ]);
    expect(other!.quotes).toMatchObject([{ actor: 'Ada Lovell', type: 'indirect', polarity: 'asserted' }]);
  });

  it('tells lines that cannot be read with their number, and does the others', async () => {
    const file = path.join(folder, 'texts.jsonl');
    writeFileSync(
      file,
      `{"id": "a", "text": "x"}\n{"id": "b"\n{"id": 3, "text": "x"}\n{"id": "d", "text": "x", "lang": "fr"}\n`,
    );
    const { code, output, errors } = await quotations(file);
    expect(code).toBe(1);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(errors).toContain('Line 2: not JSON');
    expect(errors).toContain('Line 3: "id" is 3; expected a text.');
    expect(errors).toContain('Line 4: "lang" is "fr"; expected "ar" or "en".');
    expect(errors).toContain('3 of 4 lines could not be read.');
  });

  it('says that a file is not there', async () => {
    const { code, errors } = await quotations(path.join(folder, 'absent.jsonl'));
    expect(code).toBe(1);
    expect(errors).toContain('There is no file');
  });
});
