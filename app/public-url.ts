import { readEnvironment } from '@/domain/environment';

/** Absolute address of a path at the address people reach this server at. Read while serving: a build knows no address. */
export function publicUrl(path: string): string {
  return `${readEnvironment().publicUrl}${path}`;
}
