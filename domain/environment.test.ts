import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EnvironmentError, readEnvironment } from './environment';

function faultsOf(source: Record<string, string>) {
  try {
    readEnvironment(source);
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return error.faults;
    throw error;
  }
}

describe('the environment', () => {
  it('needs nothing to be set', () => {
    expect(readEnvironment({})).toMatchObject({
      port: 3000,
      databaseUrl: undefined,
      dataFolder: path.resolve('.data'),
      publicUrl: 'http://localhost:3000',
    });
  });

  it.each(['file:///etc/passwd', 'https://somebody:secret@llm.example/v1', 'https://llm.example/v1?key=secret'])(
    'sends no texts to %s',
    (address) => {
      const faults = faultsOf({ MAWQIF_LLM_URL: address, MAWQIF_LLM_MODEL: 'small' });
      expect(faults.map(({ variable }) => variable)).toEqual(['MAWQIF_LLM_URL']);
    },
  );

  it('takes an empty variable for one that is not set', () => {
    expect(readEnvironment({ PORT: '', DATABASE_URL: '', MAWQIF_DATA: '' })).toEqual(readEnvironment({}));
  });

  it('reads what is set', () => {
    expect(
      readEnvironment({
        PORT: '8080',
        DATABASE_URL: 'postgres://somebody@db.example/mawqif',
        MAWQIF_DATA: '/srv/mawqif',
        MAWQIF_PUBLIC_URL: 'https://mawqif.example/',
        MAWQIF_MAX_PAGE_SIZE: '10',
        DATABASE_REPLICA_URLS: 'postgres://one.example/mawqif, postgres://two.example/mawqif,',
        DATABASE_POOLER: 'transaction',
        MAWQIF_SLOW_QUERY_MS: '200',
      }),
    ).toMatchObject({
      replicaUrls: ['postgres://one.example/mawqif', 'postgres://two.example/mawqif'],
      connections: { connections: 8, statementTimeout: 20_000, pooled: true },
      slowQuery: 200,
      port: 8080,
      databaseUrl: 'postgres://somebody@db.example/mawqif',
      dataFolder: '/srv/mawqif',
      publicUrl: 'https://mawqif.example',
      limits: { pageSize: 10 },
    });
  });

  it('names every variable at fault, with what was found and what is expected', () => {
    expect(faultsOf({ PORT: '70000', MAWQIF_MAX_DEPTH: 'deep' })).toEqual([
      { variable: 'PORT', found: '70000', expected: 'a port number from 1 to 65535' },
      { variable: 'MAWQIF_MAX_DEPTH', found: 'deep', expected: 'a whole number from 1 to 100' },
    ]);
  });

  it.each([
    ['PORT', '80.5'],
    ['PORT', ' '],
    ['PORT', '0'],
    ['PORT', '0x50'],
    ['PORT', '1e3'],
    ['DATABASE_URL', 'mysql://localhost/mawqif'],
    ['DATABASE_URL', 'mawqif'],
    ['MAWQIF_PUBLIC_URL', 'mawqif.example'],
    ['MAWQIF_PUBLIC_URL', 'javascript:alert(1)'],
    ['MAWQIF_PUBLIC_URL', 'https://mawqif.example/path'],
    ['MAWQIF_PUBLIC_URL', 'https://mawqif.example/?query'],
    ['MAWQIF_MAX_COST', '-1'],
    ['MAWQIF_POOL', '0'],
    ['DATABASE_POOLER', 'session'],
    ['DATABASE_REPLICA_URLS', 'postgres://one.example/mawqif,two'],
    ['DATABASE_REPLICA_URLS', 'postgres://one.example/mawqif'],
  ])('refuses %s=%j', (variable, found) => {
    expect(faultsOf({ [variable]: found })).toMatchObject([{ variable, found }]);
  });

  it.each([
    ['mysql://somebody:secret@localhost/mawqif', 'mysql://somebody:…@localhost/mawqif'],
    ['mysql://somebody:sec/r@et@localhost/mawqif', 'mysql://somebody:…@localhost/mawqif'],
    ['mysql://localhost/mawqif?user=a&password=secret', 'mysql://localhost/mawqif?user=a&password=…'],
    ['mysql://localhost:5432/mawqif', 'mysql://localhost:5432/mawqif'],
  ])('does not print a password (%s)', (given, printed) => {
    expect(faultsOf({ DATABASE_URL: given })[0]?.found).toBe(printed);
    expect(
      JSON.stringify(faultsOf({ DATABASE_REPLICA_URLS: `postgres://a:secret@one.example/a,${given}` })),
    ).not.toMatch(/secret|r@et/);
  });
});
