import type { NamedRecord } from '@/domain/editing/names';
import { isId } from '@/domain/identity';
import type { Loaders } from '../loaders';

/** What the records are called whose ids stand anywhere in a value. */
export async function namesIn(loaders: Loaders, value: unknown): Promise<NamedRecord[]> {
  const names = await Promise.all([...new Set(idsIn(value))].map((id) => loaders.recordName.load(id)));
  return names.filter((name) => name !== null);
}

function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return isId(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(idsIn) : [];
}
