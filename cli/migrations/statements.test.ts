import { expect, test } from 'vitest';
import { statementsOf } from './statements';

test('a script is its statements, whatever semicolons stand in texts, names, comments and functions', () => {
  const script = `
    -- First; it's made.
    CREATE TABLE "a;b" ("x" TEXT DEFAULT 'it''s; one'); /* then; */
    CREATE FUNCTION "f"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
    SELECT 4 - 2 / 1, $body$ $$;$$ $body$;
    ;`;
  expect(statementsOf(script)).toEqual([
    `CREATE TABLE "a;b" ("x" TEXT DEFAULT 'it''s; one')`,
    'CREATE FUNCTION "f"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$',
    'SELECT 4 - 2 / 1, $body$ $$;$$ $body$',
  ]);
});
