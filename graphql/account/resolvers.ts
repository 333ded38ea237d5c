import { acceptFirstAdministrator, isOffered } from '@/domain/accounts/first-administrator';
import { createKey, listKeys, revokeKey } from '@/domain/accounts/keys';
import { addUser, changeUser, listUsers, setPassword } from '@/domain/accounts/users';
import { ACTION_NAMES, may } from '@/domain/editing/permissions';
import type { Resolvers } from '@/generated/graphql/resolvers';
import { attempt } from '../studio/errors';
import { named } from '../studio/input';

export const accountResolvers: Resolvers = {
  Query: {
    viewer: (_, __, { actor }) => {
      const { userId, name, role } = actor;
      return userId && role ? { id: userId, name, role } : null;
    },
    users: (_, __, { actor, db }) => listUsers(db, actor),
    firstAdministratorOffered: (_, { token }, { db }) => isOffered(db, token),
  },
  Viewer: {
    actions: (_, __, { actor }) => ACTION_NAMES.filter((action) => may(actor, action)),
    keys: (_, __, { actor, db }) => listKeys(db, actor),
  },
  Mutation: {
    firstAdministratorAccept: async (_, offer, { db }) => {
      const { result: user, errors } = await attempt(db, () => acceptFirstAdministrator(db, offer));
      return { user, errors };
    },
    userCreate: async (_, { idempotencyKey, password, ...account }, { actor, db }) => {
      // A hash of what was asked is kept, which a password must not be found by.
      const write = { ...account, password, named: named(idempotencyKey, 'userCreate', account) };
      const { result: user, errors } = await attempt(db, () => addUser(db, actor, write));
      return { user, errors };
    },
    userChange: async (_, { id, name, role, suspended }, { actor, db }) => {
      const changes = { id, name: name ?? undefined, role: role ?? undefined, suspended: suspended ?? undefined };
      const { result: user, errors } = await attempt(db, () => changeUser(db, actor, changes));
      return { user, errors };
    },
    userSetPassword: async (_, { id, password }, { actor, db }) => {
      const { result: user, errors } = await attempt(db, () => setPassword(db, actor, { id, password }));
      return { user, errors };
    },
    apiKeyCreate: async (_, { name, days, idempotencyKey }, { actor, db }) => {
      const write = { name, days: days ?? null, named: named(idempotencyKey, 'apiKeyCreate', { name, days }) };
      const { result, errors } = await attempt(db, () => createKey(db, actor, write));
      return { key: result?.key ?? null, id: result?.id ?? null, errors };
    },
    apiKeyRevoke: async (_, { id }, { actor, db }) => {
      const { result, errors } = await attempt(db, () => revokeKey(db, actor, id).then(() => id));
      return { key: null, id: result, errors };
    },
  },
};
