import { changeOwnName, changeOwnPassword, ownAccount } from '@/domain/accounts/own';
import { endSessions, listSessions } from '@/domain/accounts/sessions';
import type { Resolvers } from '@/generated/graphql/resolvers';
import type { Context } from '../context';
import { attempt } from '../studio/errors';

/** Does something to one's own account, and answers how it is then. */
async function ownPayload({ db, actor }: Context, write: () => Promise<unknown>) {
  const { result: user, errors } = await attempt(db, async () => {
    await write();
    return ownAccount(db, actor);
  });
  return { user, errors };
}

export const ownAccountResolvers: Resolvers = {
  Viewer: {
    user: (_, __, { db, actor }) => ownAccount(db, actor),
    sessions: (_, __, { db, actor }) => listSessions(db, actor),
  },
  Mutation: {
    viewerChange: (_, { name }, context) => ownPayload(context, () => changeOwnName(context.db, context.actor, name)),
    passwordChange: (_, passwords, context) =>
      ownPayload(context, () => changeOwnPassword(context.db, context.actor, passwords)),
    sessionRevoke: (_, { id }, context) =>
      ownPayload(context, () => endSessions(context.db, context.actor, id ?? null)),
  },
};
