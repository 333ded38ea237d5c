/** The day of a moment, in UTC as all dates here. */
export function dayOf(moment: string | Date): string {
  return new Date(moment).toISOString().slice(0, 10);
}
