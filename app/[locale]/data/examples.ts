import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The explorer's examples, by the names of their files and operations. */
export const EXAMPLES = [
  'BijamovAgainstAbishev',
  'NewestClaims',
  'TopicWithItsSides',
  'Overview',
  'SearchInArabic',
] as const;
export type ExampleName = (typeof EXAMPLES)[number];

const FOLDER = path.join(process.cwd(), 'explorer/examples');
const read = new Map<ExampleName, string>();

/** The text of an example, with its comments. */
export function exampleText(name: ExampleName): string {
  const text = read.get(name) ?? readFileSync(path.join(FOLDER, `${name}.graphql`), 'utf8');
  read.set(name, text);
  return text;
}
