import path from 'node:path';
import { z } from 'zod';
import { withoutPassword } from './without-password';

// Digits only: Number() would also take 0x50, 1e3 and a blank, which other programs read differently or not at all.
const wholeNumber = (smallest: number, largest: number) =>
  z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number)
    .refine((value) => value >= smallest && value <= largest);
const address = (protocols: RegExp) => z.url({ protocol: protocols });

/** Pages are addressed from the root of their server, so that a path here would be lost on the way. */
function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { pathname, search, hash, username } = new URL(text);
  return pathname === '/' && search === '' && hash === '' && username === '';
}

/** Whether other addresses can be made of this one by adding to its path; coders see it, so that no password may be in it. */
function isBase(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { search, hash, username, password } = new URL(text);
  return search === '' && hash === '' && username === '' && password === '';
}

/** Whether the text is a host as it stands in an address, with its port where that is not the usual one. */
function isHost(text: string): boolean {
  return URL.canParse(`http://${text}`) && new URL(`http://${text}`).host === text;
}

/** Every environment variable Mawqif reads, with its default and, for the error message, what it expects. */
const variables = {
  PORT: { schema: wholeNumber(1, 65535).default(3000), expected: 'a port number from 1 to 65535' },
  DATABASE_URL: {
    schema: address(/^postgres(ql)?$/).optional(),
    expected: 'a PostgreSQL address such as postgresql://user:password@host:5432/mawqif',
  },
  DATABASE_REPLICA_URLS: {
    schema: z
      .string()
      .default('')
      .transform((text) => text.split(',').map((one) => one.trim()))
      .transform((all) => all.filter((one) => one !== ''))
      .pipe(z.array(address(/^postgres(ql)?$/))),
    expected: 'addresses of read replicas of DATABASE_URL, separated by commas',
  },
  DATABASE_POOLER: {
    schema: z.enum(['none', 'transaction']).default('none'),
    expected: '"none", or "transaction" where a pooler such as PgBouncer gives each transaction another session',
  },
  MAWQIF_POOL: { schema: wholeNumber(1, 1000).default(8), expected: 'a whole number of connections from 1 to 1000' },
  MAWQIF_READ_TIMEOUT_MS: {
    schema: wholeNumber(0, 3_600_000).default(20_000),
    expected: 'a whole number of milliseconds from 0 (no limit) to 3600000',
  },
  MAWQIF_SLOW_QUERY_MS: {
    schema: wholeNumber(1, 3_600_000).optional(),
    expected: 'a whole number of milliseconds from 1 to 3600000',
  },
  MAWQIF_DATA: { schema: z.string().min(1).default('.data'), expected: 'a folder for the embedded database' },
  MAWQIF_BACKUP_EVERY: {
    schema: wholeNumber(0, 8760).default(24),
    expected: 'a whole number of hours from 0 (never) to 8760',
  },
  MAWQIF_BACKUP_KEEP: { schema: wholeNumber(1, 10_000).default(7), expected: 'a whole number from 1 to 10000' },
  MAWQIF_PUBLIC_URL: {
    schema: address(/^https?$/)
      .refine(isOrigin)
      .optional(),
    expected: 'the address people reach this server at, without a path, such as https://mawqif.example',
  },
  MAWQIF_SECRET: { schema: z.string().min(32).optional(), expected: 'at least 32 characters that nobody can guess' },
  MAWQIF_REGISTRATION: {
    schema: z.enum(['closed', 'open']).default('closed'),
    expected: '"closed", or "open" where strangers may make themselves an account, as readers',
  },
  MAWQIF_PROXIES: { schema: wholeNumber(0, 10).default(0), expected: 'a whole number of proxies from 0 to 10' },
  MAWQIF_MAX_DEPTH: { schema: wholeNumber(1, 100).default(12), expected: 'a whole number from 1 to 100' },
  MAWQIF_MAX_TOKENS: { schema: wholeNumber(50, 100_000).default(3000), expected: 'a whole number from 50 to 100000' },
  MAWQIF_MAX_ALIASES: { schema: wholeNumber(0, 1000).default(30), expected: 'a whole number from 0 to 1000' },
  MAWQIF_MAX_COST: {
    schema: wholeNumber(10, 10_000_000).default(50_000),
    expected: 'a whole number from 10 to 10000000',
  },
  MAWQIF_MAX_PAGE_SIZE: { schema: wholeNumber(1, 1000).default(100), expected: 'a whole number from 1 to 1000' },
  MAWQIF_CACHE_MB: {
    schema: wholeNumber(0, 100_000).default(64),
    expected: 'a whole number of megabytes from 0 to 100000',
  },
  MAWQIF_MAX_IMPORT_BYTES: {
    schema: wholeNumber(1000, 1_000_000_000).default(20_000_000),
    expected: 'a whole number of bytes from 1000 to 1000000000',
  },
  MAWQIF_MAX_UPLOAD_BYTES: {
    schema: wholeNumber(1000, 50_000_000).default(5_000_000),
    expected: 'a whole number of bytes from 1000 to 50000000',
  },
  MAWQIF_FETCH_HOSTS: {
    schema: z
      .string()
      .default('')
      .transform((text) => text.split(',').map((one) => one.trim().toLowerCase()))
      .transform((all) => all.filter((one) => one !== ''))
      .pipe(z.array(z.string().refine(isHost))),
    expected:
      'hosts that articles may be fetched from although they are not public, such as intranet.example:8080,10.0.0.7',
  },
  MAWQIF_FETCH_TIMEOUT_MS: {
    schema: wholeNumber(100, 120_000).default(15_000),
    expected: 'a whole number of milliseconds from 100 to 120000',
  },
  MAWQIF_LLM_URL: {
    schema: address(/^https?$/)
      .refine(isBase)
      .optional(),
    expected:
      'the address of an OpenAI-compatible API without a name, a password or a query, such as https://llm.example/v1',
  },
  MAWQIF_LLM_KEY: { schema: z.string().optional(), expected: 'the key of that API' },
  MAWQIF_LLM_MODEL: { schema: z.string().optional(), expected: 'the name of a model at MAWQIF_LLM_URL' },
  MAWQIF_LLM_TIMEOUT_MS: {
    schema: wholeNumber(100, 600_000).default(90_000),
    expected: 'a whole number of milliseconds from 100 to 600000',
  },
} as const;

export type Environment = {
  port: number;
  /** Undefined means the embedded database. */
  databaseUrl: string | undefined;
  /** Read replicas of the database; none for the embedded one. */
  replicaUrls: string[];
  /** How the database is connected to: see connect of domain/database. */
  connections: { connections: number; statementTimeout: number; pooled: boolean };
  /** Statements that take at least so many milliseconds are written to the log; undefined for none. */
  slowQuery: number | undefined;
  /** Absolute folder of the embedded database. */
  dataFolder: string;
  /** How often the server backs up the embedded database, in hours (0 for never), and how many backups it keeps. */
  backups: { every: number; keep: number };
  /** Origin for canonical addresses, without a trailing slash. */
  publicUrl: string;
  /** How people sign in: see createAuthentication of domain/accounts. An undefined secret means the database's own. */
  accounts: { secret: string | undefined; openRegistration: boolean };
  /** How many proxies of the operator's own stand before the server, each adding where a request comes from. */
  proxies: number;
  /** How much memory kept pages may take, and kept answers as much again, in bytes; 0 keeps nothing. */
  cacheBytes: number;
  /** The largest file that is imported, in bytes. */
  importBytes: number;
  /** What people bring: the largest file or page, in bytes, and how addresses are fetched (domain/bringing). */
  bringing: { maxBytes: number; timeout: number; allowedHosts: ReadonlySet<string> };
  /** The language model that texts may be sent to, when somebody asks for it; undefined for none. */
  model: { url: string; key: string | undefined; name: string; timeout: number } | undefined;
  limits: { depth: number; tokens: number; aliases: number; cost: number; pageSize: number };
};

/** A variable that cannot be used: its name, the value found and what is expected. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
  constructor(readonly faults: { variable: string; found: string; expected: string }[]) {
    const lines = faults.map((f) => `  ${f.variable} is ${JSON.stringify(f.found)}; expected ${f.expected}.`);
    super(['Mawqif cannot start with this environment:', ...lines].join('\n'));
  }
}

/**
 * Reads and checks the environment.
 * @throws EnvironmentError naming every variable at fault.
 */
export function readEnvironment(source: Record<string, string | undefined> = process.env): Environment {
  const faults: EnvironmentError['faults'] = [];
  const read = <K extends keyof typeof variables>(name: K): z.output<(typeof variables)[K]['schema']> => {
    // An empty variable is one that was not set: shells and compose files leave such behind.
    const found = source[name] === '' ? undefined : source[name];
    const result = variables[name].schema.safeParse(found);
    if (!result.success) {
      const told = /^MAWQIF_(?:SECRET|LLM_KEY)$/.test(name) ? '(not shown)' : withoutPassword(found ?? '');
      faults.push({ variable: name, found: told, expected: variables[name].expected });
    }
    return result.data as z.output<(typeof variables)[K]['schema']>;
  };
  const port = read('PORT');
  const environment: Environment = {
    port,
    databaseUrl: read('DATABASE_URL'),
    replicaUrls: read('DATABASE_REPLICA_URLS'),
    connections: {
      connections: read('MAWQIF_POOL'),
      statementTimeout: read('MAWQIF_READ_TIMEOUT_MS'),
      pooled: read('DATABASE_POOLER') === 'transaction',
    },
    slowQuery: read('MAWQIF_SLOW_QUERY_MS'),
    dataFolder: path.resolve(read('MAWQIF_DATA') ?? '.data'),
    backups: { every: read('MAWQIF_BACKUP_EVERY'), keep: read('MAWQIF_BACKUP_KEEP') },
    publicUrl: (read('MAWQIF_PUBLIC_URL') ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    accounts: { secret: read('MAWQIF_SECRET'), openRegistration: read('MAWQIF_REGISTRATION') === 'open' },
    proxies: read('MAWQIF_PROXIES'),
    cacheBytes: read('MAWQIF_CACHE_MB') * 1_000_000,
    importBytes: read('MAWQIF_MAX_IMPORT_BYTES'),
    bringing: {
      maxBytes: read('MAWQIF_MAX_UPLOAD_BYTES'),
      timeout: read('MAWQIF_FETCH_TIMEOUT_MS'),
      allowedHosts: new Set(read('MAWQIF_FETCH_HOSTS')),
    },
    model: modelOf(read('MAWQIF_LLM_URL'), {
      key: read('MAWQIF_LLM_KEY'),
      name: read('MAWQIF_LLM_MODEL'),
      timeout: read('MAWQIF_LLM_TIMEOUT_MS'),
    }),
    limits: {
      depth: read('MAWQIF_MAX_DEPTH'),
      tokens: read('MAWQIF_MAX_TOKENS'),
      aliases: read('MAWQIF_MAX_ALIASES'),
      cost: read('MAWQIF_MAX_COST'),
      pageSize: read('MAWQIF_MAX_PAGE_SIZE'),
    },
  };
  if (environment.replicaUrls?.length > 0 && !environment.databaseUrl) {
    const found = withoutPassword(source.DATABASE_REPLICA_URLS ?? '');
    faults.push({
      variable: 'DATABASE_REPLICA_URLS',
      found,
      expected: 'DATABASE_URL beside it, which takes the writes',
    });
  }
  if (source.MAWQIF_LLM_URL && !source.MAWQIF_LLM_MODEL)
    faults.push({ variable: 'MAWQIF_LLM_MODEL', found: '', expected: variables.MAWQIF_LLM_MODEL.expected });
  if (faults.length > 0) throw new EnvironmentError(faults);
  return environment;
}

function modelOf(
  url: string | undefined,
  { name, ...rest }: { key: string | undefined; name: string | undefined; timeout: number },
): Environment['model'] {
  return url && name ? { url: url.replace(/\/+$/, ''), name, ...rest } : undefined;
}
