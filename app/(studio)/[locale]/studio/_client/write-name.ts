import { useRef } from 'react';

/** A name for a write that nobody has used. Made so because `crypto.randomUUID` is there only where pages come by https. */
export function newWriteName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Names for the writes of a form (idempotencyKey): the same for as long as the same is asked, so that what is sent again after a
 * lost connection is not done again, and another once `done`.
 */
export function useWriteName(): { nameFor(asked: unknown): string; done(): void } {
  const last = useRef({ asked: '', name: '' });
  return {
    nameFor(asked) {
      const text = JSON.stringify(asked);
      if (last.current.asked !== text) last.current = { asked: text, name: newWriteName() };
      return last.current.name;
    },
    done() {
      last.current = { asked: '', name: '' };
    },
  };
}
