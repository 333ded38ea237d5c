import type { MeasureNote } from './note';

/** Sides over time. */
export const TIME: readonly MeasureNote[] = [{ key: 'timeline', anchor: 'timeline', sources: [] }];
