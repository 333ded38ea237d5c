import {
  ChangeClaimDocument,
  CreateClaimDocument,
  type CreateClaimMutation,
  RemoveClaimDocument,
  SetClaimStatusDocument,
} from '@/generated/graphql/documents';
import { SendError, send } from '../../../../_client/send';
import type { Answer } from '../_keep/outbox';
import type { Parcel } from '../_keep/parcel';

/** What the server answers to a write of a claim. */
export type Delivered = CreateClaimMutation['claimCreate'];

type Where = { locale: 'AR' | 'EN'; article: string };

/** Sends a parcel, under its id as the idempotency key. */
export async function deliver(parcel: Parcel, where: Where): Promise<Answer<Delivered>> {
  try {
    const answer = await post(parcel, where);
    if (answer.errors.length > 0) return { kind: 'refused', why: answer };
    const { claim } = answer;
    return { kind: 'done', target: claim && { slug: claim.slug, version: claim.version }, done: answer };
  } catch (error) {
    if (error instanceof SendError) return { kind: 'later', why: error.kind };
    throw error;
  }
}

async function post({ id: key, act, target }: Parcel, { locale, article }: Where): Promise<Delivered> {
  if (act.kind === 'save' && !target) {
    return (await send(CreateClaimDocument, { locale, article, claim: act.claim, key })).claimCreate;
  }
  if (!target) throw new Error('Only a claim that was made can be changed.');
  const at = { locale, ...target, key };
  if (act.kind === 'save') return (await send(ChangeClaimDocument, { ...at, claim: act.claim })).claimChange;
  if (act.kind === 'status') return (await send(SetClaimStatusDocument, { ...at, status: act.status })).claimSetStatus;
  return (await send(RemoveClaimDocument, at)).claimRemove;
}
