import { isEnumType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { ACTIONS } from '@/domain/editing/permissions';
import { schema } from '@/graphql/schema';
import arabic from '@/messages/ar.json';
import english from '@/messages/en.json';

// Nobody who works in the Studio is shown a code: whatever can be refused or done has its words in both languages.

const refusals = schema.getType('EditErrorCode');
const codes = isEnumType(refusals) ? refusals.getValues().map(({ name }) => name) : [];

/** What is written down: neither reading, nor what only tells how far one may go. */
const acts = Object.keys(ACTIONS).filter((action) => !/\.(?:read|reviewed)$/.test(action));

describe.each([
  ['Arabic', arabic.studio],
  ['English', english.studio],
])('%s', (_, { errors, audit }) => {
  test('has words for every refusal', () => {
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter((code) => !(code in errors))).toEqual([]);
  });

  test('has words for every act in the audit log', () => {
    expect(acts.filter((action) => !(action.replaceAll('.', '_') in audit.acts))).toEqual([]);
  });
});
