/** Does `work` unless it was done for the same sources before and its outputs are still there; tells whether it did. */
export function whenChanged(
  name: string,
  files: { sources: string[]; outputs: string[]; keep?: (file: string) => boolean },
  work: () => Promise<void>,
): Promise<boolean>;
