/** How much a figure rests on, weakest first. */
export type EvidenceGrade = 'NONE' | 'SINGLE' | 'THIN' | 'FAIR' | 'SOLID';

/** Whether a figure may be drawn full and ranked: at least two analysts and three positions. */
export function isFair(grade: EvidenceGrade): boolean {
  return grade === 'FAIR' || grade === 'SOLID';
}
