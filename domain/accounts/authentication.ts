import { randomUUID } from 'node:crypto';
import { apiKey } from '@better-auth/api-key';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError } from 'better-auth/api';
import type { Database } from '../database';
import { CLIENT_HEADER } from './client-header';
import { KEY_PREFIX, KEY_RATE } from './keys';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './passwords';

const BASE = '/api/auth';

const DAY = 24 * 60 * 60;

/** How people are known. */
export type AuthenticationOptions = {
  /** What cookies are signed with. */
  secret: string;
  /** Origin that people reach the server at. */
  publicUrl: string;
  /** Whether strangers may make themselves an account, as readers. */
  openRegistration: boolean;
};

/** Signing in and out, sessions, passwords and API keys: better-auth on the tables of prisma/schema.prisma. */
export function createAuthentication(db: Database, { secret, publicUrl, openRegistration }: AuthenticationOptions) {
  return betterAuth({
    database: prismaAdapter(db, { provider: 'postgresql' }),
    secret,
    baseURL: publicUrl,
    basePath: BASE,
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      log: (_, message, ...details) => {
        // What whoever asked is told is no fault of the server.
        if (!details.some((detail) => detail instanceof APIError)) console.error(message, ...details);
      },
    },
    // A page of this very server, by whatever name it is reached: cookies are never sent along to another name.
    trustedOrigins: (request) => [publicUrl, ...ownOrigins(request)],
    emailAndPassword: {
      enabled: true,
      disableSignUp: !openRegistration,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      revokeSessionsOnPasswordReset: true,
    },
    session: { expiresIn: 30 * DAY, updateAge: DAY },
    user: {
      additionalFields: {
        role: { type: 'string', input: false, defaultValue: 'READER' },
        suspended: { type: 'boolean', input: false, defaultValue: false },
      },
    },
    // In the database, so that several web processes count together.
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 100,
      customRules: {
        '/sign-in/email': { window: 60, max: 10 },
        '/sign-up/email': { window: 3600, max: 5 },
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            const user = await db.user.findUnique({ where: { id: userId }, select: { suspended: true } });
            if (user?.suspended) throw new APIError('FORBIDDEN', { code: 'SUSPENDED' });
          },
        },
      },
    },
    advanced: {
      // Said outright: better-auth leaves both out while tests run.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      cookiePrefix: 'mawqif',
      useSecureCookies: publicUrl.startsWith('https:'),
      database: { generateId: () => randomUUID() },
      ipAddress: { ipAddressHeaders: [CLIENT_HEADER] },
    },
    plugins: [
      ONLY_SIGNING_IN,
      apiKey({
        apiKeyHeaders: [],
        defaultPrefix: KEY_PREFIX,
        requireName: true,
        maximumNameLength: 100,
        rateLimit: { enabled: true, ...KEY_RATE },
        schema: { apikey: { modelName: 'apiKey' } },
      }),
    ],
  });
}

/** Everything that may be signed in and out with. */
export type Authentication = ReturnType<typeof createAuthentication>;

/** All that is reachable over HTTP: accounts and keys are made and changed by domain/accounts, which asks who may and writes the log. */
const REACHABLE = ['/sign-in/email', '/sign-up/email', '/sign-out', '/get-session'].map((path) => `${BASE}${path}`);

/** Better-auth has many more endpoints, and comes to have others: what is not named here is not there. */
const ONLY_SIGNING_IN = {
  id: 'only-signing-in',
  onRequest: async (request: Request) => {
    if (REACHABLE.includes(new URL(request.url).pathname)) return;
    return { response: new Response(null, { status: 404 }) };
  },
};

function ownOrigins(request: Request | undefined): string[] {
  const host = request?.headers.get('host');
  return host ? [`http://${host}`, `https://${host}`] : [];
}
