import { AgreementOverTimeFigure } from '@/components/charts/agreement-over-time/figure';
import { agreementOverTime, type Moment, sharpening } from '@/components/charts/agreement-over-time/series';
import { spanWords } from '@/components/charts/agreement-over-time/span';
import type { NetworkWindowsFragment } from '@/generated/graphql/documents';
import { type Format, formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import type { Standing } from '../figures/figure';
import type { NetworkValues } from './address';
import { polarisationExplained, windowAddress } from './links';

type Props = { overTime: NetworkWindowsFragment; values: NetworkValues } & Omit<Standing, 'hrefOf'>;

/** Whether the line between the sides sharpens, in words and drawn; nothing where nobody ever shares a topic. */
export function NetworkOverTime({ overTime, values, ...standing }: Props) {
  const t = useTranslations('network.overTime');
  const locale = useLocale();
  const data = agreementOverTime(overTime.windows);
  if (!data) return null;
  return (
    <AgreementOverTimeFigure
      id="over-time"
      title={t('title')}
      lead={findingWords(t, formatFor(locale), overTime.windows)}
      data={data}
      windowHref={({ window }) => windowAddress(locale, values, window.middle)}
      polarisationHref={(moment) => polarisationExplained(locale, values, moment)}
      caption={`${t('caption', shapeOf(overTime))} ${t('opens')}`}
      {...standing}
    />
  );
}

/** What the windows say, in two sentences. */
export function findingWords(
  t: ReturnType<typeof useTranslations<'network.overTime'>>,
  format: Format,
  windows: readonly Moment[],
): string {
  const { enough, opposed, different, change } = sharpening(windows);
  if (enough === 0) return t('finding.nothing');
  const share = (agreement: Moment['within']) => format.percent(agreement?.value ?? 0);
  const moved = change
    ? t(`finding.${change.verdict}`, {
        before: spanWords(t, format, change.first),
        after: spanWords(t, format, change.last),
        acrossBefore: share(change.first.across),
        acrossAfter: share(change.last.across),
        withinBefore: share(change.first.within),
        withinAfter: share(change.last.within),
      })
    : t('finding.single');
  return `${moved} ${t('finding.opposed', { opposed, different, enough })}`;
}

/** What windows are like, as the caption names it. */
export function shapeOf({ width, unit, kernel }: NetworkWindowsFragment) {
  return { width, unit: unit.toLowerCase(), kernel };
}
