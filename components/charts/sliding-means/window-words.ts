import { useTranslations } from '@/i18n/words';
import type { WindowShape } from './series';

type Words = ReturnType<typeof useTranslations<'charts'>>;

/** A window in words: how wide it is, and how positions in it weigh. */
export function windowWords({ width, unit, kernel }: WindowShape, charts: Words): { width: string; kernel: string } {
  return { width: charts(`sliding.widths.${unit}`, { count: width }), kernel: charts(`sliding.weighing.${kernel}`) };
}

/** `windowWords` in the page's language. */
export function useWindowWords(): (window: WindowShape) => { width: string; kernel: string } {
  const charts = useTranslations('charts');
  return (window) => windowWords(window, charts);
}
