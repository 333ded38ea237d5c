'use client';

import { useEffect, useEffectEvent } from 'react';
import { type Command, commandOf, isTyping } from './keys';

/**
 * Does what keys ask for, wherever on the page the focus is, but in a dialog.
 * @param run does a command; false where there is nothing to be done, and the key is left to the browser.
 */
export function useCommands(singles: boolean, run: (command: Command) => boolean): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    const command = commandOf(event, { typing: isTyping(document.activeElement), singles });
    if (command && run(command)) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
