import type { ClaimInput, ReviewStatus } from '@/generated/graphql/documents';
import type { ClaimForm } from '../_claim/form';

/** What is to be done to a claim. */
export type Act =
  | { kind: 'save'; form: ClaimForm; claim: ClaimInput }
  | { kind: 'status'; status: ReviewStatus }
  | { kind: 'remove' };

/** A claim as it was when an act on it was first sent. */
export type Target = { slug: string; version: number };

/**
 * A write on its way to the server. Its id is its idempotency key: however often it is sent, it is done once. Once it has been
 * sent it never changes, since another content under the same key would be refused.
 */
export type Parcel = {
  id: string;
  /** The claim, by its address, or by a name of its own where the server does not know it yet. */
  claim: string;
  /** Its place among all parcels. */
  order: number;
  act: Act;
  /** Null where it makes a claim, or where an earlier parcel makes it. */
  target: Target | null;
};

/** The order in which parcels go: each waits for those made before it. */
export function inOrder(parcels: Iterable<Parcel>): Parcel[] {
  return [...parcels].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** What the other parcels of a claim are, once one of them has been done. */
export function addressed(parcels: readonly Parcel[], claim: string, target: Target): Parcel[] {
  return parcels.filter((parcel) => parcel.claim === claim).map((parcel) => ({ ...parcel, target }));
}
