import { createKey, listKeys, revokeKey } from '@/domain/accounts/keys';
import { authentication } from '@/domain/accounts/process';
import { addUser, changeUser, listUsers, setPassword } from '@/domain/accounts/users';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { attempt } from '../studio/errors';

export const accountResolvers: Resolvers = {
  Query: {
    viewer: (_, __, { actor }) => {
      const { userId, name, role } = actor;
      return userId && role ? { id: userId, name, role } : null;
    },
    users: (_, __, { actor, db }) => listUsers(db, actor),
  },
  Viewer: {
    keys: (_, __, { actor, db }) => listKeys(db, actor),
  },
  Mutation: {
    userCreate: async (_, account, { actor, db }) => {
      const { result: user, errors } = await attempt(db, () => addUser(db, actor, account));
      return { user, errors };
    },
    userChange: async (_, { id, name, role, suspended }, { actor, db }) => {
      const changes = { id, name: name ?? undefined, role: role ?? undefined, suspended: suspended ?? undefined };
      const { result: user, errors } = await attempt(db, () => changeUser(db, actor, changes));
      return { user, errors };
    },
    userSetPassword: async (_, { id, password }, { actor, db }) => {
      const { errors } = await attempt(db, () => setPassword(db, actor, { id, password }));
      return { user: null, errors };
    },
    apiKeyCreate: async (_, { name, days }, { actor, db }) => {
      const make = async () => createKey(db, await authentication(), actor, { name, days: days ?? null });
      const { result, errors } = await attempt(db, make);
      return { key: result?.key ?? null, id: result?.id ?? null, errors };
    },
    apiKeyRevoke: async (_, { id }, { actor, db }) => {
      const { result, errors } = await attempt(db, () => revokeKey(db, actor, id).then(() => id));
      return { key: null, id: result, errors };
    },
  },
};
