import { acceptInvitation, type Invited, invitedBy, inviteUser, offerPassword } from '@/domain/accounts/invitations';
import type { Database } from '@/domain/database';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { attempt } from '../studio/errors';
import { named } from '../studio/input';

async function invitationPayload(db: Database, invite: () => Promise<Invited>) {
  const { result, errors } = await attempt(db, invite);
  return { user: result?.person ?? null, token: result?.token ?? null, errors };
}

export const invitationResolvers: Resolvers = {
  Query: {
    invitation: (_, { token }, { db }) => invitedBy(db, token),
  },
  Mutation: {
    userInvite: (_, { idempotencyKey, ...account }, { db, actor }) =>
      invitationPayload(db, () =>
        inviteUser(db, actor, { ...account, named: named(idempotencyKey, 'userInvite', account) }),
      ),
    userOfferPassword: (_, { id }, { db, actor }) => invitationPayload(db, () => offerPassword(db, actor, id)),
    invitationAccept: async (_, offer, { db, actor: { address } }) => {
      const { result: user, errors } = await attempt(db, () => acceptInvitation(db, { ...offer, address }));
      return { user, errors };
    },
  },
};
