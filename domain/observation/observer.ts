/** A statement that was answered, or failed. */
export type StatementDone = {
  /** With its parameters as $1, $2 …: their values are left out. */
  text: string;
  /** When it began: milliseconds since 1970. */
  began: number;
  /** Waiting for a connection included, in milliseconds. */
  duration: number;
  failed: boolean;
};

/** A piece of work that takes time: a request over HTTP, or an operation of GraphQL. */
export type Work = {
  kind: 'request' | 'operation';
  name: string;
  /** Of a request: its path, its headers, which may say what it is part of, and how it was answered. */
  request?: { path: string; headers: Readonly<Record<string, string | string[] | undefined>>; status: () => number };
};

/** Somebody who wants to know what the process does. Observers are told; they change nothing and may not throw. */
export type Observer = {
  statement?(done: StatementDone): void;
  /** Does the work and gives its result. */
  around?<Result>(work: Work, run: () => Promise<Result>): Promise<Result>;
};

// Next bundles what serves more than once: all copies have one list.
const kept = globalThis as unknown as { mawqifObservers?: Set<Observer> };
kept.mawqifObservers ??= new Set();
const observers = kept.mawqifObservers;

/** Lets somebody observe from now on, until the function it gives is called. */
export function observe(observer: Observer): () => void {
  observers.add(observer);
  return () => observers.delete(observer);
}

/** Tells of a statement. */
export function statementDone(done: StatementDone): void {
  const told = { ...done, text: withoutSearchWords(done.text) };
  for (const observer of observers) observer.statement?.(told);
}

/** What somebody searches for stands in the statement itself (domain/text/search), and is nobody else's business. */
function withoutSearchWords(text: string): string {
  return text.includes(" LIKE '%") ? text.replaceAll(/ LIKE '%[^']*%'/g, " LIKE '%…%'") : text;
}

/** Does work that observers may want to know of. */
export function observed<Result>(work: Work, run: () => Promise<Result>): Promise<Result> {
  let whole = run;
  for (const { around } of observers) {
    if (!around) continue;
    const inner = whole;
    whole = () => around(work, inner);
  }
  return whole();
}
