import { vi } from 'vitest';

// A process runs many test files. Each begins as if it were alone in it: with our modules evaluated anew, nothing kept
// on the global object, and the environment of the start.

type Kept = typeof globalThis & { testEnvironment?: NodeJS.ProcessEnv };

const kept: Kept = globalThis;
kept.testEnvironment ??= { ...process.env };

for (const name of Object.keys(process.env)) if (!(name in kept.testEnvironment)) delete process.env[name];
Object.assign(process.env, kept.testEnvironment);
for (const name of Object.keys(globalThis)) if (name.startsWith('mawqif')) Reflect.deleteProperty(globalThis, name);
vi.resetModules();
