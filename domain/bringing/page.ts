import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Page } from '../import/html';
import type { Part } from '../import/plain-text';
import { BringError } from './errors';

/** So many pages are read at once; others wait their turn. */
const MOST_AT_ONCE = 2;

/** A page of two thousand paragraphs takes a fraction of this. */
const LARGEST_HEAP_MB = 512;

let reading = 0;
const waiting: (() => void)[] = [];

/**
 * The article of a page that anybody may have made.
 * @param timeout the most time it may take, in milliseconds.
 * @returns null where the page holds no article.
 * @throws BringError TOO_SLOW where it takes more time or memory.
 */
export function readPageApart(html: string, url: string | null, timeout: number): Promise<Page | null> {
  return inTurn(() => inThread<Page | null>({ html, url, whole: true }, timeout));
}

/**
 * The blocks of a piece of HTML that somebody has chosen.
 * @throws BringError TOO_SLOW, as readPageApart.
 */
export function readFragmentApart(html: string, timeout: number): Promise<Part[]> {
  return inTurn(() => inThread<Part[]>({ html, url: null, whole: false }, timeout));
}

async function inTurn<Result>(read: () => Promise<Result>): Promise<Result> {
  if (reading >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else reading++;
  try {
    return await read();
  } finally {
    // Whoever waits takes the place over.
    const next = waiting.shift();
    if (next) next();
    else reading--;
  }
}

type Task = { html: string; url: string | null; whole: boolean };

/** Threads that wait for the next page, since starting one takes longer than reading a usual page. */
const idle: Worker[] = [];

/**
 * In a thread of its own: finding the article takes minutes in a page of some hundred thousand elements, during which nobody
 * else would be answered.
 */
async function inThread<Result>(task: Task, timeout: number): Promise<Result> {
  const worker = idle.pop() ?? start();
  const ended = new AbortController();
  const event = (name: string) => once(worker, name, { signal: ended.signal });
  let timer: NodeJS.Timeout | undefined;
  try {
    const outcome = Promise.race([
      event('message').then(([result]) => result as Result),
      event('exit').then(() => Promise.reject(new Error('The thread that reads a page ended without an answer.'))),
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(tooMuch()), timeout);
      }),
    ]);
    worker.postMessage(task);
    const result = await outcome;
    idle.push(worker);
    return result;
  } catch (error) {
    await worker.terminate();
    throw (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : error;
  } finally {
    clearTimeout(timer);
    ended.abort();
  }
}

const tooMuch = () => new BringError('TOO_SLOW', 'Finding the article takes too long.');

// As text, since bundlers would take a path for a module of theirs, and what it loads with it.
const BEGIN = `import(require('node:url').pathToFileURL('generated/programs/page-worker.mjs').href)`;

function start(): Worker {
  const worker = new Worker(BEGIN, {
    eval: true,
    resourceLimits: { maxOldGenerationSizeMb: LARGEST_HEAP_MB },
  });
  // The process may end while it waits; one that ends while it waits is told to nobody.
  worker.unref();
  worker.on('error', () => undefined);
  worker.once('exit', () => {
    if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
  });
  return worker;
}
