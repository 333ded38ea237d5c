import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type FullConfig, request } from '@playwright/test';

/** What somebody may do in the Studio, with the account that tests sign in as. */
export type Role = 'reader' | 'coder' | 'reviewer' | 'administrator' | 'second-coder';

/** The password of all of them. */
export const PASSWORD = 'enough words to be long';

export const emailOf = (role: Role) => `${role}@mawqif.example`;

const folder = path.resolve('node_modules/.cache/mawqif-e2e-sessions');

/** The cookies of somebody who is signed in: `test.use({ storageState: signedIn('coder') })`. */
export const signedIn = (role: Role) => path.join(folder, `${role}.json`);

const ROLES: readonly Role[] = ['reader', 'coder', 'reviewer', 'administrator', 'second-coder'];

/** Makes the accounts by the command and the API, as people do, and signs each in once: attempts to sign in are limited. */
export default async function makeAccounts({ projects }: FullConfig): Promise<void> {
  const address = projects[0]!.use.baseURL!;
  mkdirSync(folder, { recursive: true });
  await addAdministrator();
  const administrator = await signIn(address, 'administrator');
  for (const role of ROLES.filter((one) => one !== 'administrator')) {
    const response = await administrator.post('/graphql', {
      data: {
        query: `mutation ($email: String!, $name: String!, $password: String!, $role: UserRole!) {
          userCreate(email: $email, name: $name, password: $password, role: $role) { errors { code message } }
        }`,
        variables: {
          email: emailOf(role),
          name: role,
          password: PASSWORD,
          role: role === 'second-coder' ? 'CODER' : role.toUpperCase(),
        },
      },
    });
    const { data, errors } = await response.json();
    if (errors || data.userCreate.errors.length > 0) throw new Error(JSON.stringify(errors ?? data));
    await (await signIn(address, role)).dispose();
  }
  await administrator.dispose();
}

async function addAdministrator(): Promise<void> {
  const parameters = ['user', 'add', emailOf('administrator'), '--name', 'administrator', '--role', 'administrator'];
  const command = spawn(process.execPath, ['setup/mawqif.mjs', ...parameters, '--password-stdin'], {
    env: { ...process.env, MAWQIF_DATA: process.env.MAWQIF_E2E_DATA, DATABASE_URL: '' },
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  command.stdin.end(`${PASSWORD}\n`);
  const [code] = await once(command, 'exit');
  if (code !== 0) throw new Error(`mawqif user add ended with ${code}.`);
}

async function signIn(address: string, role: Role) {
  const context = await request.newContext({ baseURL: address });
  const response = await context.post('/api/auth/sign-in/email', {
    data: { email: emailOf(role), password: PASSWORD },
  });
  if (!response.ok()) throw new Error(`${role} could not sign in: ${response.status()} ${await response.text()}`);
  await context.storageState({ path: signedIn(role) });
  return context;
}
