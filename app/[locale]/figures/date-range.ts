/** First and last day of what was counted; null where nothing was. */
export function dateRange({
  from,
  to,
}: {
  from?: string | null;
  to?: string | null;
}): { from: string; to: string } | null {
  return from && to ? { from, to } : null;
}
