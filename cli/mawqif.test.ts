import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..');

/** Runs `mawqif` as a person would. */
function mawqif(parameters: string[], environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['setup/mawqif.mjs', ...parameters], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '', PORT: '', ...environment },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  return new Promise<{ code: number | null; output: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, output }));
  });
}

describe('mawqif', () => {
  it('tells how it is used', async () => {
    const { code, output } = await mawqif(['--help']);
    expect(code).toBe(0);
    for (const word of ['serve', 'migrate', 'import', 'DATABASE_URL', 'Ends with']) expect(output).toContain(word);
  });

  it('ends with 2 for a command or an option it does not have', async () => {
    expect(await mawqif(['publish'])).toMatchObject({ code: 2, output: expect.stringContaining('publish') });
    expect(await mawqif(['serve', '--fast'])).toMatchObject({ code: 2, output: expect.stringContaining('--fast') });
  });

  it('does not start in an environment it cannot use: the variable, what was found, what is expected', async () => {
    const { code, output } = await mawqif(['serve'], { PORT: 'http', MAWQIF_MAX_COST: '1' });
    expect(code).toBe(2);
    expect(output).toContain('PORT is "http"; expected a port number from 1 to 65535.');
    expect(output).toContain('MAWQIF_MAX_COST is "1"; expected a whole number from 10 to 10000000.');
  });

  it('says that the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, resolve));
    const { port } = other.address() as { port: number };
    const { code, output } = await mawqif(['serve'], { PORT: String(port) });
    other.close();
    expect(code).toBe(3);
    expect(output).toContain(`Port ${port} is in use by another program.`);
  });

  it('says that the database cannot be reached, without its password', async () => {
    const { code, output } = await mawqif(['migrate'], {
      DATABASE_URL: 'postgresql://somebody:secret@127.0.0.1:1/mawqif',
    });
    expect(code).toBe(4);
    expect(output).toContain('The database at postgresql://somebody:…@127.0.0.1:1/mawqif cannot be reached');
    expect(output).not.toContain('secret');
  });
});
