import type { ReviewVerdict } from '@/generated/graphql/documents';

/** What can be done by a key in the queue. */
export type Command = 'next' | 'previous' | 'choose' | 'note' | 'leave' | ReviewVerdict;

// By the place of the key, not by its letter: the same keys work while an Arabic or Russian layout is on.
const KEYS: Readonly<Record<string, Command>> = {
  KeyJ: 'next',
  KeyK: 'previous',
  KeyX: 'choose',
  KeyN: 'note',
  KeyA: 'REVIEWED',
  KeyR: 'REJECTED',
  KeyB: 'DRAFT',
};

/** @param typing whether the focus is where one writes: there only Escape is a command. */
export function commandOf(
  key: Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
  typing: boolean,
): Command | null {
  if (key.ctrlKey || key.metaKey || key.altKey || key.shiftKey) return null;
  if (typing) return key.code === 'Escape' ? 'leave' : null;
  return KEYS[key.code] ?? null;
}
