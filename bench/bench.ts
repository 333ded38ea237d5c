import type { Loader } from './measure/load';
import type { Found } from './measure/record';
import type { Pace } from './measure/rounds';

/** What a comparison works with. */
export type Bench = {
  /** A PostgreSQL server on which databases may be created; null leaves out what needs one. */
  server: string | null;
  /** How many claims, fewest first. */
  claims: readonly number[];
  pace: Pace;
  /** Fewer of everything. */
  quick: boolean;
  loader: Loader;
  /** A port nobody else has. */
  port: () => number;
};

/** A comparison, or several made with the same servers. */
export type Comparison = {
  /** What `--only` chooses it by. */
  name: string;
  title: string;
  needsServer: boolean;
  run: (bench: Bench) => Promise<Found[]>;
};
