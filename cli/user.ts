import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { type Command, Option } from 'commander';
import { inviteUser, offerPassword } from '@/domain/accounts/invitations';
import { createKey } from '@/domain/accounts/keys';
import { addUser, changeUser, listUsers, type Person, personById, setPassword } from '@/domain/accounts/users';
import { database } from '@/domain/database';
import { OPERATOR } from '@/domain/editing/actor';
import { StateError } from '@/domain/editing/errors';
import { readEnvironment } from '@/domain/environment';
import { InputError } from '@/domain/errors';
import type { UserRole } from '@/generated/prisma/client';
import { openDatabase } from './database';
import { CommandError, EXIT, runCommand } from './failures';

const ROLES = ['reader', 'coder', 'reviewer', 'administrator'] as const;
type Role = (typeof ROLES)[number];

const EXPLANATION = `
Roles, each more than the one before:
  reader         sees drafts, histories and the bin
  coder          brings articles, makes claims and codes stances
  reviewer       decides what counts, changes analysts and topics
  administrator  people, and the audit log

Without --link and --password-stdin a password is made and shown once.`;

/** Adds `mawqif user` to the program. */
export function addUserCommand(program: Command): void {
  const user = program.command('user').description('add people to the Studio, and change what they may do');
  const role = () => new Option('--role <role>', 'what they may do').choices(ROLES);
  const stdin = () => new Option('--password-stdin', 'read the password from standard input').conflicts('link');
  const link = () => new Option('--link', 'show a link by which they choose a password: once, within a week');

  user
    .command('add <email>')
    .description('make an account')
    .requiredOption('--name <name>', 'the name that histories show')
    .addOption(role().default('coder'))
    .addOption(link())
    .addOption(stdin())
    .addHelpText('after', EXPLANATION)
    .action((email: string, options: NewPerson) => runCommand(() => onDatabase((db) => add(db, email, options))));
  user
    .command('key <email>')
    .description('make an API key that acts for somebody, and show it once')
    .requiredOption('--name <name>', 'what it is for')
    .option('--days <number>', 'how many days it works, 1 to 365 (as long as it is not revoked)', Number)
    .action((email: string, options: { name: string; days?: number }) =>
      runCommand(() => onDatabase((db) => makeKey(db, email, options))),
    );
  user
    .command('list')
    .description('tell who has an account')
    .action(() => runCommand(() => onDatabase(list)));
  user
    .command('set <email>')
    .description('change an account')
    .addOption(role())
    .option('--name <name>', 'another name')
    .addOption(new Option('--suspend', 'sign them out, and let them in no more').conflicts('resume'))
    .option('--resume', 'let them in again')
    .option('--new-password', 'make another password, and sign them out')
    .addOption(link())
    .addOption(stdin())
    .addHelpText('after', EXPLANATION)
    .action((email: string, options: Changes) => runCommand(() => onDatabase((db) => set(db, email, options))));
}

type NewPerson = { name: string; role: Role; passwordStdin?: boolean; link?: boolean };
type Changes = {
  role?: Role;
  name?: string;
  suspend?: boolean;
  resume?: boolean;
  newPassword?: boolean;
  passwordStdin?: boolean;
  link?: boolean;
};
type Client = ReturnType<typeof database>;

async function onDatabase(work: (db: Client) => Promise<void>): Promise<void> {
  const opened = await openDatabase(readEnvironment());
  const db = database();
  try {
    await work(db);
  } catch (error) {
    throw asCommandError(error);
  } finally {
    await db.$disconnect();
    await opened.close();
  }
}

async function add(db: Client, email: string, { name, ...options }: NewPerson) {
  const account = { email, name, role: roleOf(options.role) };
  if (options.link) {
    const { person, token } = await inviteUser(db, OPERATOR, account);
    console.log(`Added: ${told(person)}`);
    return printLink(token);
  }
  const { password, shown } = await passwordOf(options);
  const person = await addUser(db, OPERATOR, { ...account, password });
  console.log(`Added: ${told(person)}`);
  if (shown) console.log(`Password: ${shown}`);
}

async function makeKey(db: Client, email: string, { name, days = null }: { name: string; days?: number | null }) {
  const { id: userId, name: owner, role } = await personOf(db, email);
  const actor = { ...OPERATOR, userId, name: owner, role };
  const { key } = await createKey(db, actor, { name, days });
  console.log(key);
}

async function personOf(db: Client, email: string): Promise<Person> {
  const person = (await listUsers(db, OPERATOR)).find((one) => one.email === email.trim().toLowerCase());
  if (!person) throw new CommandError(`Nobody has an account with the address ${email}.`, EXIT.usage);
  return person;
}

async function list(db: Client): Promise<void> {
  const people = await listUsers(db, OPERATOR);
  for (const person of people) console.log(told(person));
  if (people.length === 0) console.log('Nobody has an account.');
}

async function set(db: Client, email: string, options: Changes): Promise<void> {
  const person = await personOf(db, email);
  const { name, suspend, resume } = options;
  const role = options.role && roleOf(options.role);
  const suspended = suspend ? true : resume ? false : undefined;
  if (name !== undefined || role || suspended !== undefined)
    await changeUser(db, OPERATOR, { id: person.id, name, role, suspended });
  if (options.newPassword || options.passwordStdin) {
    const { password, shown } = await passwordOf(options);
    await setPassword(db, OPERATOR, { id: person.id, password });
    if (shown) console.log(`Password: ${shown}`);
  }
  if (options.link) printLink((await offerPassword(db, OPERATOR, person.id)).token);
  console.log(told(await personById(db, person.id)));
}

function printLink(token: string): void {
  const { publicUrl } = readEnvironment();
  for (const [language, locale] of [
    ['Arabic ', 'ar'],
    ['English', 'en'],
  ])
    console.log(`${language}  ${publicUrl}/${locale}/studio/invitation?token=${token}`);
}

async function passwordOf({ passwordStdin }: { passwordStdin?: boolean }) {
  if (passwordStdin) return { password: (await text(process.stdin)).replace(/\r?\n$/, ''), shown: null };
  const password = randomBytes(15).toString('base64url');
  return { password, shown: password };
}

function roleOf(role: Role): UserRole {
  return role.toUpperCase() as UserRole;
}

function told({ email, name, role, suspended }: Person): string {
  return `${email}  ${name}  ${role.toLowerCase()}${suspended ? '  suspended' : ''}`;
}

function asCommandError(error: unknown): unknown {
  if (error instanceof InputError) return new CommandError(`${error.field}: expected ${error.expected}.`, EXIT.usage);
  if (!(error instanceof StateError)) return error;
  const words: Partial<Record<StateError['code'], string>> = {
    ADDRESS_TAKEN: 'Somebody has an account with this address already.',
    SUSPENDED: 'The account is suspended: let them in again first, with --resume.',
    LAST_ADMINISTRATOR: 'Nobody else could administer: make somebody else an administrator first.',
  };
  return new CommandError(words[error.code] ?? error.code);
}
