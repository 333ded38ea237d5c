import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import os from 'node:os';

/** A process as others can recognise it: its number alone is given again to another process after it has ended. */
export type ProcessIdentity = {
  pid: number;
  /** When it started, as the system tells it. */
  started: string;
  /** Where that number means something: the machine, and on Linux the PID namespace (each container has its own). */
  place: string;
};

/** Who this process is, or another one here that is running. */
export function identityOf(pid = process.pid): ProcessIdentity {
  return { pid, started: startOf(pid) ?? '', place: ownPlace() };
}

/** Whether a process of this place is still running; "elsewhere" where that cannot be seen from here. */
export function isRunning(identity: ProcessIdentity): 'yes' | 'no' | 'elsewhere' {
  if (identity.place !== ownPlace()) return 'elsewhere';
  return startOf(identity.pid) === identity.started ? 'yes' : 'no';
}

function ownPlace(): string {
  try {
    return `${os.hostname()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return os.hostname();
  }
}

/** Start time of a running process; null where there is none of this number. */
function startOf(pid: number): string | null {
  if (process.platform !== 'linux') {
    try {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
    } catch {
      return null;
    }
  }
  try {
    // Its name, in brackets, may itself hold brackets and spaces. What follows begins with field 3.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const [state, start] = [fields[0], fields[19]];
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return state === 'Z' || state === 'X' ? null : `${boot} ${start}`;
  } catch {
    return null;
  }
}
