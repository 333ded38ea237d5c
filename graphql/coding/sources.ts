import type { Item } from '@/domain/coding/agreement/criteria';
import type { CodingRow, DecisionRow, RoundUnit } from '@/domain/coding/read';
import type { Round } from '@/domain/coding/round';

/** A coder of a round. */
export type CoderSource = { round: Round; coder: Round['coders'][number] };

/** What one coder says of one unit of a round. */
export type CodingSource = { round: Round; coding: CodingRow };

/** A stance that a coder finds. */
export type CodedStanceSource = CodingRow['stances'][number];

/** A unit of a round. */
export type UnitSource = { round: Round; unit: RoundUnit };

/** What was decided about a unit of a round. */
export type DecisionSource = { round: Round; decision: DecisionRow };

/** What one coder says of something. */
export type ValueSource = Item['values'][number] & { isAnalyst: boolean };

/** Something that coders agree on or not. */
export type ItemSource = Item & { articleId: string; exact: string; isAnalyst: boolean };
