import { expect, it, vi } from 'vitest';
import { progressDisplay, progressLine } from './import-progress';

it('tells the share of the file where its size is known', () => {
  const progress = { articles: 1200, claims: 4500, bytesRead: 12_900, bytes: 100_000 };
  expect(progressLine(progress, 5100)).toBe('12 % · 1200 articles · 4500 claims · 5100 a second');
  expect(progressLine({ ...progress, bytes: null }, 5100)).toBe('1200 articles · 4500 claims · 5100 a second');
});

it('rewrites a line on a terminal, adds lines to a log now and then, and is quiet when told', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const shown = (isTTY: boolean, quiet: boolean) => {
    const written: string[] = [];
    const display = progressDisplay({ isTTY, write: (text: string) => written.push(text) > 0 }, quiet);
    for (let step = 1; step <= 20; step++) {
      vi.advanceTimersByTime(500);
      display.show({ articles: step, claims: 1000 * step, bytesRead: 0, bytes: null });
    }
    display.clear();
    return { written, rate: display.rate() };
  };
  const terminal = shown(true, false);
  expect(terminal.written).toHaveLength(21);
  expect(terminal.written.at(0)).toBe('\r\u001b[K1 articles · 1000 claims · 2000 a second');
  expect(terminal.written.at(-1)).toBe('\r\u001b[K');
  expect(shown(false, false).written).toEqual([
    '10 articles · 10000 claims · 2000 a second\n',
    '20 articles · 20000 claims · 2000 a second\n',
  ]);
  expect(shown(true, true)).toEqual({ written: [], rate: '20000 claims in 10.0 s: 2000 a second.' });
  vi.useRealTimers();
});
