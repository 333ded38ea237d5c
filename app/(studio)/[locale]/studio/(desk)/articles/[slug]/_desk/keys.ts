/** What can be done by a key anywhere on the page. */
export type Command =
  | 'save'
  | 'saveAndOffer'
  | 'close'
  | 'undo'
  | 'redo'
  | 'help'
  | 'make'
  | 'next'
  | 'previous'
  | 'edit'
  | 'offer'
  | 'remove'
  | 'reader'
  | 'list'
  | 'language';

/** What of a keyboard event decides. */
export type Key = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

// By the place of the key, not by its letter: the same keys work while an Arabic, Russian or French layout is on.
const SINGLE: Readonly<Record<string, Command>> = {
  KeyN: 'make',
  KeyJ: 'next',
  KeyK: 'previous',
  KeyE: 'edit',
  KeyO: 'offer',
  Delete: 'remove',
  KeyR: 'reader',
  KeyL: 'list',
  KeyT: 'language',
};

/**
 * What a key asks for.
 * @param typing whether the focus is where one writes: there only keys with Ctrl or Cmd and Escape are commands, and undo is
 * the field's own.
 * @param singles whether single keys are commands at all: whoever speaks to the computer turns them off.
 */
export function commandOf(key: Key, { typing, singles }: { typing: boolean; singles: boolean }): Command | null {
  const control = key.ctrlKey || key.metaKey;
  if (key.altKey) return null;
  if (control && (key.code === 'Enter' || key.code === 'NumpadEnter')) return key.shiftKey ? 'saveAndOffer' : 'save';
  if (key.code === 'Escape' && !control) return 'close';
  if (typing) return null;
  if (control && key.code === 'KeyZ') return key.shiftKey ? 'redo' : 'undo';
  if (control && key.code === 'KeyY') return 'redo';
  if (control || !singles) return null;
  if (key.key === '?' || key.key === '؟') return 'help';
  if (key.shiftKey) return null;
  return SINGLE[key.code] ?? null;
}

const NOT_WRITTEN_IN = ['radio', 'checkbox', 'button', 'submit', 'reset'];

/** Whether one writes in an element. */
export function isTyping(element: Element | null): boolean {
  if (!element) return false;
  if (element.tagName === 'INPUT') return !NOT_WRITTEN_IN.includes((element as HTMLInputElement).type);
  return element.tagName === 'TEXTAREA' || element.tagName === 'SELECT' || (element as HTMLElement).isContentEditable;
}

/** The number that a digit key bears, on the row of digits or on the number pad; null for other keys. */
export function digitOf({ code, ctrlKey, metaKey, altKey }: Key): number | null {
  if (ctrlKey || metaKey || altKey) return null;
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  return digit === undefined ? null : Number(digit);
}
