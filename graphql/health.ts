import { database } from '@/domain/database';
import { isAnswering } from '@/domain/health';

/** Whether queries can be answered at the moment. */
export function checkHealth(): Promise<boolean> {
  return isAnswering(database());
}
