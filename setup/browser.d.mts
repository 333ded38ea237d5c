/** Arguments the tests start a Chromium with. */
export const BROWSER_ARGUMENTS: string[];
