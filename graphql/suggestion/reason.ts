import type { SpeakerMatchReason } from '@/generated/graphql/resolvers';

/** A reason for a match as the schema names it. */
export const reasonCode = (reason: string) => reason.toUpperCase().replaceAll('-', '_') as SpeakerMatchReason;
