import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers a request of Node's HTTP server. What it rejects with is a fault of ours. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
