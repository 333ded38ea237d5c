import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import { FiguresTable } from '../frame/figures-table';
import type { Moment } from './series';
import { spanWords } from './span';

type Props = {
  figure: string;
  windows: readonly Moment[];
  windowHref: (moment: Moment) => string;
  polarisationHref: (moment: Moment) => string | null;
};

/** Every window in figures, with how many speakers and pairs it rests on. */
export function AgreementTable({ figure, windows, windowHref, polarisationHref }: Props) {
  const t = useTranslations('network.overTime');
  const charts = useTranslations('charts');
  const format = formatFor(useLocale());
  const none = charts('table.none');
  const agreement = (pairs: Moment['within']) => {
    if (!pairs) return none;
    const { value, low, high } = pairs;
    return low === null || high === null
      ? format.percent(value)
      : t('withRange', { value: format.percent(value), low: format.percent(low), high: format.percent(high) });
  };
  return (
    <FiguresTable
      figure={figure}
      columns={[
        { key: 'window', content: t('table.window') },
        { key: 'speakers', content: t('table.speakers') },
        { key: 'within', content: t('lines.within') },
        { key: 'withinPairs', content: t('table.pairs') },
        { key: 'across', content: t('lines.across') },
        { key: 'acrossPairs', content: t('table.pairs') },
        { key: 'difference', content: t('table.difference') },
        { key: 'given', content: t('table.given') },
        { key: 'undivided', content: t('table.undivided') },
      ]}
      rows={windows.map((moment) => {
        const { from, analysts, within, across, difference, given, undivided } = moment;
        const explained = polarisationHref(moment);
        const enough = within?.enough && across?.enough;
        return {
          key: from,
          header: <a href={windowHref(moment)}>{spanWords(t, format, moment)}</a>,
          cells: [
            { key: 'speakers', content: format.count(analysts) },
            { key: 'within', content: agreement(within) },
            { key: 'withinPairs', content: format.count(within?.pairs ?? 0) },
            { key: 'across', content: agreement(across) },
            { key: 'acrossPairs', content: format.count(across?.pairs ?? 0) },
            {
              key: 'difference',
              content: enough ? t(difference?.different ? 'table.different' : 'table.withinChance') : t('table.few'),
            },
            {
              key: 'given',
              content:
                given === null ? (
                  none
                ) : explained ? (
                  <a href={explained}>{format.stance(given, 2)}</a>
                ) : (
                  format.stance(given, 2)
                ),
            },
            { key: 'undivided', content: undivided === null ? none : format.stance(undivided, 2) },
          ],
        };
      })}
    />
  );
}
