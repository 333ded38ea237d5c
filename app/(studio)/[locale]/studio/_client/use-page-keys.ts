'use client';

import { useEffect, useEffectEvent } from 'react';

/**
 * Hears keys wherever on the page the focus is. Not those that something on the page has answered already, that write a letter
 * together with others or are held down; and none while a dialog is open: what lies behind it stays as it is.
 */
export function usePageKeys(onKey: (event: KeyboardEvent) => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    if (!document.querySelector('dialog[open]')) onKey(event);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
