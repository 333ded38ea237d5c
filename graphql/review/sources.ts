import type { QueuedClaim } from '@/domain/review/queue';

/** Claims that wait, which were read, with how many there are. */
export type QueueSource = { total: number; claims: QueuedClaim[] };
