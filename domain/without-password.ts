/**
 * An address as it may be printed: its password, also one given as a parameter, is left out. Takes what is no address at
 * all, since a wrong one is printed to be put right; of several @ the last ends the password, as people who do not
 * escape theirs mean it.
 */
export function withoutPassword(address: string): string {
  return address.replace(/^([^:/?#]*:\/\/[^:@/?#]*):.*@/s, '$1:…@').replace(/([?&](?:ssl)?password=)[^&#]*/gi, '$1…');
}
