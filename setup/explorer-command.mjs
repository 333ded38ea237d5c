// `npm run explorer`
import { buildExplorer } from './explorer.mjs';
import { Steps } from './steps.mjs';

await new Steps(1).run('Explorer', buildExplorer);
