import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';

/** Without a sign of progress for this long, a download is given up: where its host cannot be reached it may hang. */
const PATIENCE = 20_000;
const APT_LIMIT = 5 * 60_000;

const STAMP = '.setup/browser';

/** What draws pages and nothing else comes first: the same pages take it a fifth less time. */
const SYSTEM_BROWSERS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];
/** Debian's packages of it; an older release has the second only. */
const DEBIANS = ['chromium-headless-shell', 'chromium'];
const MAC_BROWSERS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Arguments that keep a Chromium from asking its maker's servers for anything. Its sandbox is off because root and many
 * containers cannot have one; the tests open Mawqif's own pages only. Letters are as wide as on a screen of many pixels: a
 * browser without windows would round them.
 */
export const BROWSER_ARGUMENTS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--no-first-run',
  '--no-sandbox',
];

/**
 * Finds a browser for the tests, or gets one: the one MAWQIF_BROWSER names, Playwright's own (downloaded if it can be),
 * one of this system, or Debian's. Each is started once, because one that is there may still lack libraries.
 * @returns {Promise<string>} its program; empty for Playwright's own
 */
export async function findBrowser(note) {
  const { MAWQIF_BROWSER: chosen } = process.env;
  if (chosen) {
    if (await starts(chosen)) return found(note, chosen, chosen);
    throw new Error(
      `MAWQIF_BROWSER is ${JSON.stringify(chosen)}, which does not start; expected the path of a Chromium.`,
    );
  }
  if (await starts('')) return found(note, '', "Playwright's own");
  const remembered = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
  if (remembered && (await starts(remembered))) return found(note, remembered, remembered);
  if ((await download()) && (await starts(''))) return found(note, '', "Playwright's own, downloaded");
  for (const program of installed()) if (await starts(program)) return found(note, program, program);
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    await run('apt-get', ['update', '-qq'], { timeout: APT_LIMIT });
    let failure;
    for (const name of DEBIANS) {
      failure = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
        timeout: APT_LIMIT,
        env: { DEBIAN_FRONTEND: 'noninteractive' },
      }).then(
        () => null,
        (error) => error,
      );
      for (const program of installed())
        if (await starts(program)) return found(note, program, `${program}, installed`);
    }
    if (failure) throw failure;
  }
  throw new Error(
    'The tests need a Chromium, and none could be found, downloaded or installed. Install one (Debian and Ubuntu: ' +
      '`sudo apt-get install chromium`; elsewhere Google Chrome will do), or name its program in MAWQIF_BROWSER.',
  );
}

/** What was found is remembered: a download that cannot succeed takes a while to fail. */
function found(note, program, words) {
  note(words);
  mkdirSync(path.dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, program);
  return program;
}

async function starts(program) {
  const { chromium } = await import('@playwright/test');
  if (!existsSync(program || chromium.executablePath())) return false;
  try {
    const options = { args: BROWSER_ARGUMENTS, timeout: 60_000 };
    const browser = await chromium.launch(program ? { ...options, executablePath: program } : options);
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

function onPath(name) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

function installed() {
  return [...SYSTEM_BROWSERS.map(onPath).filter(Boolean), ...MAC_BROWSERS.filter((file) => existsSync(file))];
}

/** Whether Playwright could download its browser. */
function download() {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['node_modules/@playwright/test/cli.js', 'install', '--only-shell', 'chromium'],
      {
        stdio: ['ignore', 'pipe', 'ignore'],
        detached: true,
        env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
      },
    );
    // It downloads in a process of its own, which would outlive it.
    const giveUp = () => {
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has just ended.
      }
    };
    let timer = setTimeout(giveUp, PATIENCE);
    child.stdout.on('data', (text) => {
      if (!/\d%/.test(String(text))) return;
      clearTimeout(timer);
      timer = setTimeout(giveUp, PATIENCE);
    });
    child.once('error', () => resolve(false));
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
}
