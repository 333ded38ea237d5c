import { Prisma, type PrismaClient } from '@/generated/prisma/client';

/** What answers reads outside transactions. */
export type Reads = {
  query<Row>(statement: Prisma.Sql): Promise<Row[]>;
  close(): Promise<void>;
};

/** The statement of Prisma's `$queryRaw`, which takes it whole or as a template. */
function statementOf(strings: TemplateStringsArray | Prisma.Sql, values: readonly unknown[]): Prisma.Sql {
  return strings instanceof Prisma.Sql ? strings : Prisma.sql(strings, ...values);
}

type QueryListener = (event: Prisma.QueryEvent) => void;

/**
 * Prisma's client with its `$queryRaw` answered by `reads`. Transactions are Prisma's own, so that what they read is
 * read on their connection.
 */
export function withReads<Client extends PrismaClient<'query'>>(prisma: Client, reads: Reads): Client {
  const listeners: QueryListener[] = [];

  const query = async <Row>(statement: Prisma.Sql): Promise<Row[]> => {
    if (listeners.length === 0) return reads.query<Row>(statement);
    const timestamp = new Date();
    try {
      return await reads.query<Row>(statement);
    } finally {
      const event = {
        timestamp,
        query: statement.text,
        params: '',
        target: 'reads',
        duration: Date.now() - +timestamp,
      };
      for (const listener of listeners) listener(event);
    }
  };

  const own = {
    $queryRaw: (strings: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      query(statementOf(strings, values)),
    $on: (type: 'query', listener: QueryListener) => {
      listeners.push(listener);
      return prisma.$on(type, listener);
    },
    $disconnect: async () => {
      await Promise.all([prisma.$disconnect(), reads.close()]);
    },
  };

  return new Proxy(prisma, {
    get(target, name) {
      if (Object.hasOwn(own, name)) return own[name as keyof typeof own];
      const value: unknown = Reflect.get(target, name);
      // Of the client itself: a transaction whose client comes from this one would read on another connection.
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** The same client, whose `$queryRaw` is answered by `query` instead. */
export function answeredBy<Client extends object>(client: Client, query: Reads['query']): Client {
  const $queryRaw = (strings: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
    query(statementOf(strings, values));
  return new Proxy(client, {
    get: (target, name) => (name === '$queryRaw' ? $queryRaw : Reflect.get(target, name)),
  });
}
