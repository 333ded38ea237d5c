import type { Asked } from './asked';

/** A request for /graphql, whoever serves it: Node's HTTP server in production, Next's router in development. */
export type HttpQuestion = {
  method: string;
  /** By lower-case name, as Node gives them. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The address from its question mark on; empty where it has none. */
  search: string;
  /** Reads the body; answers null, and reads no further, as soon as it is more than so many bytes. */
  readBody: (largest: number) => Promise<Uint8Array | null>;
};

export type HttpAnswer = {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer | null;
  /** Where an answer that is kept is also kept compressed, by whoever sends it: the same for all who are given it. */
  encoded?: Map<string, Promise<Buffer>>;
};

/** What was sent with a question: what it asks, if that can be read, and what Apollo Server is given of it. */
export type Sent = { asked: Asked | null; body?: unknown; error?: unknown };

/** A header as one text. */
export function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(', ') : header;
}
