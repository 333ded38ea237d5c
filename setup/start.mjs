// `npm start` and `npm run dev`: everything from a bare clone to a running Mawqif. Plain Node, since nothing is installed
// when it begins.

import path from 'node:path';
import { build } from './build.mjs';
import { checkEnvironment } from './environment.mjs';
import { buildExplorer } from './explorer.mjs';
import { generate } from './generate.mjs';
import { checkNode } from './node.mjs';
import { installPackages } from './packages.mjs';
import { Steps } from './steps.mjs';

checkNode();
process.chdir(path.join(import.meta.dirname, '..'));

const development = process.argv.includes('--development');
const work = [
  ['Packages', installPackages],
  ['Generated code', generate],
  ['Environment', checkEnvironment],
  // Before the pages: what lies in public/ belongs to their build.
  ['Explorer', buildExplorer],
  ...(development ? [] : [['Web pages', build]]),
];
/** What `serve` prints after these: the database, the articles and the web server. */
const AFTER = 3;

const steps = new Steps(work.length + AFTER);
try {
  for (const [title, step] of work) await steps.run(title, step);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

// In this process, so that signals reach the server itself; and not by way of the command, which counts its steps from one.
const { serveAfterSetup } = await import('../generated/programs/npm-start.mjs');
await serveAfterSetup({ development, stepsBefore: work.length });
