import type { UserRole } from '@/generated/graphql/resolvers';

/** Whoever sends a request, where he or she is signed in. */
export type ViewerSource = { id: string; name: string; role: UserRole };
