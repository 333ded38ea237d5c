import { sideNumber } from '@/components/side-mark/shape';

/**
 * The light tokens of app/globals.css, for files that no style sheet reaches. A test holds the two together; change
 * them there first.
 */
export const COLOURS = {
  paper: '#fbfaf7',
  raised: '#f3f0e9',
  ink: '#1c1a17',
  muted: '#5c5750',
  rule: '#dcd7cd',
  'rule-strong': '#8f887d',
  'side-1': '#2f4f9b',
  'side-2': '#a1590a',
  'side-3': '#7a3f86',
  'side-4': '#0f6f73',
  'side-5': '#5b6670',
  'side-6': '#8a4a5e',
  'side-7': '#56682a',
  'side-8': '#6b5344',
} as const;

/** The colour of a side, by its order from 1; none of its own where it gives way to another (Side.muted). */
export function sideColour(order: number, muted = false): string {
  return muted ? COLOURS.muted : COLOURS[`side-${sideNumber(order)}` as keyof typeof COLOURS];
}
