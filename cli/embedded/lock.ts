import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { identityOf, isRunning, type ProcessIdentity } from './process-identity';

/** What a holder tells about itself. */
export type Claim = ProcessIdentity & {
  /** The process a person started, and would stop. */
  startedBy: ProcessIdentity;
  /** Where the database of this folder answers, or will. */
  address: string;
  /** Whether it is letting go. */
  ending?: boolean;
};

/** The data folder belongs to another running process. */
export class FolderInUseError extends Error {
  override name = 'FolderInUseError';
  constructor(
    readonly folder: string,
    readonly holder: Claim,
  ) {
    super(
      `The data folder ${folder} is in use by another Mawqif (process ${holder.startedBy.pid}). ` +
        'Stop that one, or set MAWQIF_DATA to another folder.',
    );
  }
}

export type Lock = {
  /** Tells others that it is about to be released: they wait for it. */
  ending: () => Promise<void>;
  release: () => Promise<void>;
};

const BEAT = 2_000;
/** A holder in another container cannot be seen from here; it is taken for dead after this long without a beat. */
const SILENCE = 10_000;
const CONTEST = 3_000;
/** How long one that is ending is waited for: it writes everything out, and lets those finish who are being answered. */
const ENDING = 30_000;

/**
 * Makes this process the only holder of a data folder. PGlite takes no lock of its own: two processes on one folder
 * lose rows without an error.
 *
 * Each process puts up a claim, a file of a name nobody else uses, and only then looks at the others': of two that
 * start together at least one sees the other. The claims of processes that have ended are removed by whoever finds
 * them, which is safe because a name is never used again. (With one lock file, two that find it stale could remove
 * each other's.)
 * @throws FolderInUseError while another process holds the folder.
 */
export async function lockFolder(folder: string, address: string): Promise<Lock> {
  const claims = path.join(folder, 'locks');
  await mkdir(claims, { recursive: true, mode: 0o700 });
  const claim: Claim = { ...identityOf(), startedBy: identityOf(process.ppid), address };
  const name = `${String(Date.now()).padStart(15, '0')}-${randomUUID()}`;
  const file = path.join(claims, `${name}.json`);
  // Renamed, the claim appears with all its content, or not at all; also where a file system has no links.
  const draft = path.join(claims, `${name}.draft`);
  const tell = async (told: Claim) => {
    await writeFile(draft, JSON.stringify(told), { mode: 0o600 });
    await rename(draft, file);
  };
  await tell(claim);

  const ending = () => tell({ ...claim, ending: true });
  const release = async () => {
    clearInterval(beat);
    await unlink(file).catch(() => {});
  };
  const beat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => {}), BEAT);
  beat.unref();

  const begun = Date.now();
  for (let deadline = begun + CONTEST; ; await pause(100)) {
    const others = (await liveClaims(folder)).filter((other) => other.name !== name);
    const first = others[0];
    if (!first) return { ending, release };
    if (isEnding(first.claim) && Date.now() < begun + 2 * ENDING) {
      // Nobody is left who could stop it, and it does not see that: at work on something that nobody waits for.
      if (isAbandoned(first.claim) && Date.now() > begun + ENDING) process.kill(first.claim.pid, 'SIGKILL');
      deadline = Date.now() + CONTEST;
      continue;
    }
    // Of two that contend, the later one withdraws at once; the earlier one gives it time to.
    if (first.name < name || Date.now() > deadline) {
      await release();
      throw new FolderInUseError(folder, first.claim);
    }
  }
}

/** The running process that holds this folder, if there is one. One that is ending is let end first. */
export async function holderOf(folder: string): Promise<Claim | null> {
  for (const deadline = Date.now() + ENDING; ; await pause(100)) {
    const first = (await liveClaims(folder))[0]?.claim ?? null;
    if (!first || !isEnding(first) || Date.now() > deadline) return first;
  }
}

/** Whether whoever started a holder was killed; it ends then, as soon as it sees that. */
function isAbandoned({ startedBy }: Claim): boolean {
  return isRunning(startedBy) === 'no';
}

function isEnding(claim: Claim): boolean {
  return claim.ending === true || isAbandoned(claim);
}

/** The claims of running processes, the oldest first. Removes those of processes that have ended. */
async function liveClaims(folder: string): Promise<{ name: string; claim: Claim }[]> {
  const claims = path.join(folder, 'locks');
  const names = await readdir(claims).catch(() => []);
  const live: { name: string; claim: Claim }[] = [];
  for (const entry of names.filter((entry) => entry.endsWith('.json')).sort()) {
    const file = path.join(claims, entry);
    try {
      const claim = JSON.parse(await readFile(file, 'utf8')) as Claim;
      const state = isRunning(claim);
      const silentFor = Date.now() - (await stat(file)).mtimeMs;
      if (state === 'yes' || (state === 'elsewhere' && silentFor < SILENCE)) {
        live.push({ name: path.basename(entry, '.json'), claim });
      } else {
        await unlink(file);
      }
    } catch {
      // Its owner, or another process that found it stale, removed it meanwhile.
    }
  }
  return live;
}
