// `npm run generate`
import { generate } from './generate.mjs';
import { Steps } from './steps.mjs';

await new Steps(1).run('Generated code', generate);
