import { useTranslations } from 'next-intl';
import type { WindowShape } from './series';

/** A window in words: how wide it is, and how positions in it weigh. */
export function useWindowWords(): (window: WindowShape) => { width: string; kernel: string } {
  const t = useTranslations('charts.sliding');
  return ({ width, unit, kernel }) => ({
    width: t(`widths.${unit}`, { count: width }),
    kernel: t(`weighing.${kernel}`),
  });
}
