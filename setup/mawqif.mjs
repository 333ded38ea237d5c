// `npm run mawqif`: the `mawqif` command, from its present sources.
import path from 'node:path';
import { generatePrograms } from './generate.mjs';
import { checkNode } from './node.mjs';

checkNode();
const asked = process.cwd();
process.chdir(path.join(import.meta.dirname, '..'));
await generatePrograms();
// Files that parameters name are looked for where they were named.
process.chdir(asked);
await import('../generated/programs/mawqif.mjs');
