// `node bench/lighthouse.mjs [address] [path …]`: Lighthouse's scores of pages of a running Mawqif, in both languages, on a
// desktop and a phone. Lighthouse itself is fetched by npx, since it is larger than everything else together. Ends with 1
// where a score is lower than it should be.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { BROWSER_ARGUMENTS, findBrowser } from '../setup/browser.mjs';

const run = promisify(execFile);

const LIGHTHOUSE = 'lighthouse@12.8.2';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const LEAST = { desktop: { performance: 100 }, mobile: { performance: 95 } };

const [address = 'http://127.0.0.1:3000', ...paths] = process.argv.slice(2);
const browser = await findBrowser(() => {});
let low = 0;

console.log(['page', 'form', ...CATEGORIES].join('\t'));
for (const path of paths.length > 0 ? paths : ['']) {
  for (const locale of ['ar', 'en']) {
    for (const form of ['desktop', 'mobile']) {
      const scores = await scoresOf(`${address}/${locale}${path}`, form);
      console.log([`/${locale}${path}`, form, ...CATEGORIES.map((category) => scores[category])].join('\t'));
      low += CATEGORIES.filter((category) => scores[category] < (LEAST[form][category] ?? 100)).length;
    }
  }
}
process.exit(low > 0 ? 1 : 0);

async function scoresOf(page, form) {
  const { stdout } = await run(
    'npx',
    [
      '-y',
      LIGHTHOUSE,
      page,
      '--quiet',
      '--output=json',
      `--only-categories=${CATEGORIES.join(',')}`,
      `--chrome-flags=--headless=new ${BROWSER_ARGUMENTS.join(' ')}`,
      ...(form === 'desktop' ? ['--preset=desktop'] : []),
    ],
    { env: { ...process.env, ...(browser && { CHROME_PATH: browser }) }, maxBuffer: 64 * 1024 * 1024 },
  );
  const { categories, audits } = JSON.parse(stdout);
  const wanting = Object.values(audits).filter(
    ({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score === 0,
  );
  for (const { id, title } of wanting) console.log(`\t${id}: ${title}`);
  return Object.fromEntries(CATEGORIES.map((category) => [category, Math.round(categories[category].score * 100)]));
}
