// `npm run bench`: Mawqif and its peers, measured in turn on this machine.
import { writeFile } from 'node:fs/promises';
import { Command, InvalidArgumentError } from 'commander';
import type { Bench, Comparison } from './bench';
import { firstLoad } from './comparisons/first-load';
import { graphqlRepeated, graphqlUncached } from './comparisons/graphql';
import { growth, growthEmbedded } from './comparisons/growth';
import { importing } from './comparisons/import';
import { lighthouse } from './comparisons/lighthouse';
import { memory } from './comparisons/memory';
import { pagesFirst, pagesRepeated } from './comparisons/pages';
import { starting } from './comparisons/start';
import { startLoader } from './measure/load';
import type { Found } from './measure/record';
import { table } from './measure/report';

const COMPARISONS: readonly Comparison[] = [
  graphqlUncached,
  graphqlRepeated,
  pagesRepeated,
  pagesFirst,
  growth,
  growthEmbedded,
  importing,
  starting,
  memory,
  firstLoad,
  lighthouse,
];

const EXPLANATION = `
Comparisons:
${COMPARISONS.map(({ name, title }) => `  ${name.padEnd(18)}${title}`).join('\n')}

Those with PostgreSQL need a server on which databases may be created, given by --server or TEST_DATABASE_URL. They are
called bench_10k, bench_100k, bench_1m; they are filled once and kept. PostGraphile, the build and the embedded databases
are kept in ~/.cache/mawqif-bench. Everything is measured in rounds, ours and the peer's in turn; what counts is the ratio.
Mawqif runs on the Node.js that runs the benchmark, PostGraphile on 24, which it needs.

Examples:
  npm run bench
  npm run bench -- --quick --claims 10000,100000
  npm run bench -- --only graphql,pages --json bench.json
  npx -p node@24 node --import tsx bench/run.ts --only graphql`;

type Options = {
  json?: string;
  only?: string[];
  claims: number[];
  server?: string;
  connections: number;
  quick: boolean;
  firstPort: number;
};

const { json, only, claims, server, connections, quick, firstPort } = new Command('bench')
  .description('Compare Mawqif with its peers on this machine.')
  .option('--json <file>', 'write one record per comparison: name, ours, peer, ratio, spread, unit, settings, target')
  .option('--only <names>', 'only these comparisons', (text) => text.split(','))
  .option('--claims <numbers>', 'how many claims', numbers, [10_000, 100_000, 1_000_000])
  .option('--server <address>', 'PostgreSQL server (default: TEST_DATABASE_URL)')
  .option('--connections <number>', 'how many requests at once', wholeNumber, 8)
  .option('--first-port <number>', 'first of the ports that servers listen on', wholeNumber, 3900)
  .option('--quick', 'the fewest and shortest rounds', false)
  .addHelpText('after', EXPLANATION)
  .parse()
  .opts<Options>();

const unknown = only?.find((name) => !COMPARISONS.some((one) => one.name === name));
if (unknown !== undefined) throw new Error(`There is no comparison named ${unknown}.`);

// Servers end with this process, which then must end in an orderly way.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

let port = firstPort;
const bench: Bench = {
  server: server ?? process.env.TEST_DATABASE_URL ?? null,
  claims: [...claims].sort((a, b) => a - b),
  pace: quick ? { connections, rounds: 5, seconds: 1 } : { connections, rounds: 9, seconds: 2 },
  quick,
  loader: startLoader(),
  port: () => port++,
};
const found: Found[] = [];
for (const comparison of COMPARISONS.filter(({ name }) => only?.includes(name) ?? true)) {
  if (comparison.needsServer && bench.server === null) {
    console.error(`Left out, since no PostgreSQL server was given: ${comparison.name}.`);
    continue;
  }
  console.error(`${comparison.title} …`);
  try {
    const made = await comparison.run(bench);
    found.push(...made);
    console.log(`${table(made)}\n`);
  } catch (error) {
    // What else there is to compare does not depend on it.
    console.error(`${comparison.name} could not be measured: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
  if (json !== undefined) await writeFile(json, `${JSON.stringify(found, null, 2)}\n`);
}
bench.loader.end();

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text) || Number(text) === 0) throw new InvalidArgumentError('Expected a whole number from 1.');
  return Number(text);
}

function numbers(text: string): number[] {
  return text.split(',').map(wholeNumber);
}
