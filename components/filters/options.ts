import type { ReactNode } from 'react';
import type { CheckOption } from './fields';

/** A choice, not ticked yet. */
export function option(value: string, label: ReactNode, count?: number | null): CheckOption {
  return { value, label, count, checked: false };
}

/** Ticks what is chosen, and keeps a choice that would find nothing, so that sending the form does not lift it. */
export function withChosen(options: CheckOption[], chosen: readonly string[]): CheckOption[] {
  const missing = chosen.filter((value) => !options.some((one) => one.value === value));
  const counted = options.every((one) => one.count != null);
  return [
    ...options.map((one) => ({ ...one, checked: chosen.includes(one.value) })),
    ...missing.map((value) => ({ value, label: value, count: counted ? 0 : null, checked: true })),
  ];
}
