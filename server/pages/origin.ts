import { createServer, request, type Server } from 'node:http';
import { duplexPair } from 'node:stream';
import { type Aside, puttingAside } from '@/components/markup/aside';
import type { Handler } from '../handler';

/** A whole response, as Next made it. */
export type Rendered = {
  status: number;
  headers: [name: string, value: string][];
  body: Buffer;
  /** What the page put aside, to be put back into its body. */
  aside: Aside;
};

const NUMBER = 'x-mawqif-question';

/**
 * Asks Next for pages within the process, over HTTP without a socket. The question is our own and holds nothing of a
 * reader but what it is given: a page that others will get must not depend on who asked first, and whoever goes away
 * must not end it for those who wait.
 */
export class Origin {
  readonly #server: Server;
  /** What the pages in the making put aside, by the numbers of their questions. */
  readonly #aside = new Map<string, Aside>();
  #asked = 0;

  constructor(next: Handler) {
    this.#server = createServer((asked, answer) => {
      const number = String(asked.headers[NUMBER]);
      delete asked.headers[NUMBER];
      puttingAside(this.#aside.get(number)!, () => next(asked, answer)).catch((error: unknown) =>
        answer.destroy(error instanceof Error ? error : undefined),
      );
    });
  }

  /** @param path with its query. */
  get(path: string, headers: Record<string, string>): Promise<Rendered> {
    const number = String(this.#asked++);
    const aside: Aside = new Map();
    this.#aside.set(number, aside);
    const rendered = new Promise<Rendered>((resolve, reject) => {
      const asked = request({
        path,
        headers: { ...headers, [NUMBER]: number },
        createConnection: () => this.#connect(),
      });
      asked.once('error', reject);
      asked.once('response', (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.once('error', reject);
        response.once('end', () =>
          resolve({
            status: response.statusCode!,
            headers: pairs(response.rawHeaders),
            body: Buffer.concat(parts),
            aside,
          }),
        );
      });
      asked.end();
    });
    return rendered.finally(() => this.#aside.delete(number));
  }

  #connect() {
    const [ours, theirs] = duplexPair();
    this.#server.emit('connection', theirs);
    return ours;
  }
}

function pairs(raw: readonly string[]): [string, string][] {
  return Array.from({ length: raw.length / 2 }, (_, index) => [raw[2 * index]!.toLowerCase(), raw[2 * index + 1]!]);
}
