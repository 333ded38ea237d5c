import { readFileSync } from 'node:fs';
import { run } from './run.mjs';

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes what it installed to a lockfile of its own, as
 * the last thing it does.
 */
function areInstalled() {
  let wanted;
  let installed;
  try {
    wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
    installed = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8')).packages;
  } catch {
    return false;
  }
  // Optional packages are for other systems in part; npm itself decided which.
  return Object.entries(wanted).every(
    ([place, { version, optional, integrity }]) =>
      place === '' || optional || (installed[place]?.version === version && installed[place]?.integrity === integrity),
  );
}

/** Installs the packages of package-lock.json where they are not there already. */
export async function installPackages(note) {
  if (areInstalled()) return note('up to date');
  note('installed');
  const parameters = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  if (npm) await run(process.execPath, [npm, ...parameters]);
  else await run('npm', parameters);
}
