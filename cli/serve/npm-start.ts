import { runCommand } from '../failures';
import { serve } from './serve';

/**
 * What `npm start` and `npm run dev` do once everything is set up: serve until they are told to end, then end the process.
 * @param options see serve
 */
export function serveAfterSetup(options: Parameters<typeof serve>[0]): Promise<void> {
  return runCommand(() => serve(options));
}
