import type { WriteStream } from 'node:tty';
import type { ImportProgress } from '@/domain/import/stream';

// On a terminal as often as it is worth looking; elsewhere lines are kept, in a log.
const EVERY = { terminal: 200, log: 5000 };

export type ProgressDisplay = {
  show: (progress: ImportProgress) => void;
  /** Takes the line off the terminal again. */
  clear: () => void;
  /** In a sentence, how fast it went. */
  rate: () => string;
};

/** Shows how far an import has come: on a terminal a line that is rewritten, elsewhere a line every few seconds. */
export function progressDisplay(
  output: Pick<WriteStream, 'write'> & { isTTY?: boolean },
  quiet: boolean,
): ProgressDisplay {
  const begun = performance.now();
  let shown = begun;
  let claims = 0;
  const perSecond = () => Math.round(claims / Math.max((performance.now() - begun) / 1000, 0.001));
  return {
    show: (progress) => {
      claims = progress.claims;
      const now = performance.now();
      if (quiet || now - shown < (output.isTTY ? EVERY.terminal : EVERY.log)) return;
      shown = now;
      const line = progressLine(progress, perSecond());
      output.write(output.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
    },
    clear: () => {
      if (output.isTTY && !quiet) output.write('\r\u001b[K');
    },
    rate: () => {
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      return `${claims} claims in ${seconds} s: ${perSecond()} a second.`;
    },
  };
}

/** One line about an import under way: "12 % · 1200 articles · 4500 claims · 5100 a second". */
export function progressLine({ articles, claims, bytesRead, bytes }: ImportProgress, perSecond: number): string {
  const share = bytes ? `${Math.floor((100 * bytesRead) / bytes)} % · ` : '';
  return `${share}${articles} articles · ${claims} claims · ${perSecond} a second`;
}
