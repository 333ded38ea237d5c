/** Who is tied: analysts to one another, or analysts to the topics they speak of. */
export const NETWORK_MODES = ['analysts', 'topics'] as const;
export type NetworkModeName = (typeof NETWORK_MODES)[number];

/** How weights can be made and divided, the usual way first; values stand in addresses. */
export const EVERY_QUALIFIER = ['subtract', 'congruence', 'conflict', 'ignore', 'combine'] as const;
export const EVERY_NORMALISATION = [
  'none',
  'average_activity',
  'jaccard',
  'cosine',
  'dna_jaccard',
  'dna_cosine',
  'activity',
  'prominence',
] as const;
type Qualifier = (typeof EVERY_QUALIFIER)[number];
type Normalisation = (typeof EVERY_NORMALISATION)[number];

/** Those of each mode. */
export const QUALIFIERS = {
  analysts: ['subtract', 'congruence', 'conflict', 'ignore'],
  topics: ['subtract', 'combine', 'ignore'],
} as const satisfies Record<NetworkModeName, readonly Qualifier[]>;
export const NORMALISATIONS = {
  analysts: ['none', 'average_activity', 'jaccard', 'cosine', 'dna_jaccard', 'dna_cosine'],
  topics: ['none', 'activity', 'prominence'],
} as const satisfies Record<NetworkModeName, readonly Normalisation[]>;

export const DUPLICATES = [
  'document',
  'claim',
  'day',
  'week',
  'month',
  'year',
  'range',
  'dna_document',
  'dna_week',
  'dna_month',
  'dna_year',
  'dna_range',
] as const;

export const WINDOW_UNITS = ['year', 'month', 'week', 'day'] as const;

/** Whether a mode has weights of this kind. */
export function hasQualifier(mode: NetworkModeName, qualifier: Qualifier): boolean {
  return (QUALIFIERS[mode] as readonly Qualifier[]).includes(qualifier);
}

/** Whether a mode can divide its weights so. Codes (combine) are no amounts: they cannot be divided. */
export function hasNormalisation(mode: NetworkModeName, qualifier: Qualifier, normalisation: Normalisation): boolean {
  if (qualifier === 'combine' && normalisation !== 'none') return false;
  return (NORMALISATIONS[mode] as readonly Normalisation[]).includes(normalisation);
}
