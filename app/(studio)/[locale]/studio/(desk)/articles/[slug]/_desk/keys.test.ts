import { describe, expect, it } from 'vitest';
import { commandOf, digitOf, type Key } from './keys';

const press = (code: string, more: Partial<Key> = {}): Key => ({
  code,
  key: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});
const reading = { typing: false, singles: true };
const typing = { typing: true, singles: true };

describe('keys', () => {
  it('are taken by their place, whatever layout is on', () => {
    expect(commandOf(press('KeyJ', { key: 'ت' }), reading)).toBe('next');
    expect(commandOf(press('Slash', { key: '؟', shiftKey: true }), reading)).toBe('help');
    expect(commandOf(press('KeyZ', { key: 'ئ', ctrlKey: true }), reading)).toBe('undo');
    expect(commandOf(press('KeyZ', { metaKey: true, shiftKey: true }), reading)).toBe('redo');
  });

  it('leave a field in which one writes alone, but for saving and leaving', () => {
    expect(commandOf(press('KeyJ'), typing)).toBeNull();
    expect(commandOf(press('KeyZ', { ctrlKey: true }), typing)).toBeNull();
    expect(commandOf(press('Enter', { ctrlKey: true }), typing)).toBe('save');
    expect(commandOf(press('Enter', { metaKey: true, shiftKey: true }), typing)).toBe('saveAndOffer');
    expect(commandOf(press('Escape'), typing)).toBe('close');
  });

  it('can be turned off where they are single', () => {
    expect(commandOf(press('KeyJ'), { typing: false, singles: false })).toBeNull();
    expect(commandOf(press('KeyZ', { ctrlKey: true }), { typing: false, singles: false })).toBe('undo');
  });

  it('leave what belongs to the browser alone', () => {
    expect(commandOf(press('KeyR', { ctrlKey: true }), reading)).toBeNull();
    expect(commandOf(press('KeyE', { altKey: true }), reading)).toBeNull();
  });

  it('of digits are known on both pads', () => {
    expect([press('Digit3', { key: '٣' }), press('Numpad5'), press('KeyA')].map(digitOf)).toEqual([3, 5, null]);
  });
});
