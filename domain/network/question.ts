import { InputError } from '../errors';
import { readWindow, type TimeWindow } from '../windows/window';
import type { Duplicates } from './duplicates';
import { ONE_MODE_NORMALISATIONS, type OneModeNormalisation } from './normalisation';
import { ONE_MODE_QUALIFIERS, type OneModeQualifier } from './tie';
import {
  TWO_MODE_NORMALISATIONS,
  TWO_MODE_QUALIFIERS,
  type TwoModeNormalisation,
  type TwoModeQualifier,
} from './two-mode';

/** How a network is made, as somebody asks for it: any qualifier and normalisation beside any mode. */
export type NetworkInput = {
  mode: 'ONE_MODE' | 'TWO_MODE';
  qualifier: OneModeQualifier | TwoModeQualifier;
  normalisation: OneModeNormalisation | TwoModeNormalisation;
  duplicates: Duplicates;
  window?: TimeWindow | null;
  limit: number;
};

/** How a network is made, checked. */
export type NetworkQuestion = { duplicates: Duplicates; window: TimeWindow | null; limit: number } & (
  | { mode: 'ONE_MODE'; qualifier: OneModeQualifier; normalisation: OneModeNormalisation }
  | { mode: 'TWO_MODE'; qualifier: TwoModeQualifier; normalisation: TwoModeNormalisation }
);

/** Pairs grow with the square of speakers, and no drawing or matrix of more can be read. */
export const MOST_SPEAKERS = 200;

/**
 * Checks how a network is to be made.
 * @throws InputError INVALID_VALUE for a qualifier or normalisation that the mode does not have, or a normalisation of
 * codes (COMBINE); INVALID_RANGE for a limit outside 1 … 200; as readWindow for the window.
 */
export function readNetworkQuestion(input: NetworkInput): NetworkQuestion {
  const { mode, qualifier, normalisation, duplicates, limit } = input;
  if (limit < 1 || limit > MOST_SPEAKERS) {
    throw new InputError('INVALID_RANGE', 'limit', limit, `a whole number from 1 to ${MOST_SPEAKERS}`);
  }
  const shared = { duplicates, limit, window: input.window ? readWindow(input.window) : null };
  if (mode === 'ONE_MODE') {
    return {
      ...shared,
      mode,
      qualifier: oneOf(ONE_MODE_QUALIFIERS, qualifier, 'qualifier'),
      normalisation: oneOf(ONE_MODE_NORMALISATIONS, normalisation, 'normalisation'),
    };
  }
  const possible = qualifier === 'COMBINE' ? (['NONE'] as const) : TWO_MODE_NORMALISATIONS;
  return {
    ...shared,
    mode,
    qualifier: oneOf(TWO_MODE_QUALIFIERS, qualifier, 'qualifier'),
    normalisation: oneOf(possible, normalisation, 'normalisation'),
  };
}

function oneOf<const Value extends string>(possible: readonly Value[], value: string, field: string): Value {
  const found = possible.find((one) => one === value);
  if (found === undefined) throw new InputError('INVALID_VALUE', field, value, `one of ${possible.join(', ')}`);
  return found;
}
