import { useLocale, useTranslations } from 'next-intl';
import { AgreementOverTimeFigure } from '@/components/charts/agreement-over-time/figure';
import { agreementOverTime, type Moment, sharpening } from '@/components/charts/agreement-over-time/series';
import { useSpan } from '@/components/charts/agreement-over-time/span';
import type { NetworkWindowsFragment } from '@/generated/graphql/documents';
import { formatFor } from '@/i18n/format';
import type { Standing } from '../figures/figure';
import type { NetworkValues } from './address';
import { polarisationExplained, windowAddress } from './links';

type Props = { overTime: NetworkWindowsFragment; values: NetworkValues } & Omit<Standing, 'hrefOf'>;

/** Whether the line between the sides sharpens, in words and drawn; nothing where nobody ever shares a topic. */
export function NetworkOverTime({ overTime, values, ...standing }: Props) {
  const t = useTranslations('network.overTime');
  const locale = useLocale();
  const finding = useFinding(overTime.windows);
  const data = agreementOverTime(overTime.windows);
  if (!data) return null;
  const { width, unit, kernel } = overTime;
  return (
    <AgreementOverTimeFigure
      id="over-time"
      title={t('title')}
      lead={finding}
      data={data}
      windowHref={({ window }) => windowAddress(locale, values, window.middle)}
      polarisationHref={(moment) => polarisationExplained(locale, values, moment)}
      caption={t('caption', { width, unit: unit.toLowerCase(), kernel })}
      {...standing}
    />
  );
}

/** What the windows say, in two sentences. */
export function useFinding(windows: readonly Moment[]): string {
  const t = useTranslations('network.overTime.finding');
  const format = formatFor(useLocale());
  const span = useSpan();
  const { enough, opposed, different, change } = sharpening(windows);
  if (enough === 0) return t('nothing');
  const share = (agreement: Moment['within']) => format.percent(agreement?.value ?? 0);
  const moved = change
    ? t(change.verdict, {
        before: span(change.first),
        after: span(change.last),
        acrossBefore: share(change.first.across),
        acrossAfter: share(change.last.across),
        withinBefore: share(change.first.within),
        withinAfter: share(change.last.within),
      })
    : t('single');
  return `${moved} ${t('opposed', { opposed, different, enough })}`;
}
