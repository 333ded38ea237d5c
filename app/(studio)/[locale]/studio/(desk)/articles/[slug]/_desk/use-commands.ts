'use client';

import { usePageKeys } from '../../../../_client/use-page-keys';
import { type Command, commandOf, isTyping } from './keys';

/**
 * Does what keys ask for.
 * @param run does a command; false where there is nothing to be done, and the key is left to the browser.
 */
export function useCommands(singles: boolean, run: (command: Command) => boolean): void {
  usePageKeys((event) => {
    const command = commandOf(event, { typing: isTyping(document.activeElement), singles });
    if (command && run(command)) event.preventDefault();
  });
}
