/** How much a figure rests on, from nothing to a solid basis. */
export const EVIDENCE_GRADES = ['NONE', 'SINGLE', 'THIN', 'FAIR', 'SOLID'] as const;
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

/** What a figure was counted from. */
export type Counts = { claims: number; positions: number; analysts: number; articles: number };

/** The number of positions from which evidence is fair. */
export const FAIR_POSITIONS = 3;

const SOLID_ANALYSTS = 3;

/** The number of different articles from which evidence can be solid. */
export const SOLID_ARTICLES = 5;

/**
 * The grade of the evidence: NONE without positions, SINGLE with one analyst, THIN below three positions, SOLID from
 * three analysts and five articles on, otherwise FAIR. Two claims are not a trend, and one voice is not a side.
 */
export function evidenceGrade({ positions, analysts, articles }: Omit<Counts, 'claims'>): EvidenceGrade {
  if (positions === 0) return 'NONE';
  if (analysts === 1) return 'SINGLE';
  if (positions < FAIR_POSITIONS) return 'THIN';
  return analysts >= SOLID_ANALYSTS && articles >= SOLID_ARTICLES ? 'SOLID' : 'FAIR';
}

/**
 * The grade of the evidence for a figure about one analyst's own positions: NONE without any, THIN below three
 * positions, SOLID from five articles on, otherwise FAIR. Whether one voice may stand for a side is no question here
 * (docs/decisions/0075).
 */
export function voiceGrade({ positions, articles }: Pick<Counts, 'positions' | 'articles'>): EvidenceGrade {
  if (positions === 0) return 'NONE';
  if (positions < FAIR_POSITIONS) return 'THIN';
  return articles >= SOLID_ARTICLES ? 'SOLID' : 'FAIR';
}

/** The lower of two grades: a comparison rests on no more than its weaker side. */
export function lowerGrade(one: EvidenceGrade, other: EvidenceGrade): EvidenceGrade {
  return EVIDENCE_GRADES.indexOf(one) < EVIDENCE_GRADES.indexOf(other) ? one : other;
}

/** Whether a figure of this grade may be ranked against others. */
export function isRankable(grade: EvidenceGrade): boolean {
  return EVIDENCE_GRADES.indexOf(grade) >= EVIDENCE_GRADES.indexOf('FAIR');
}
