import { isFair } from '@/components/charts/evidence';
import type { Side, SideEntity } from '@/components/charts/side/identity';
import { SpectrumFigure } from '@/components/charts/spectrum/figure';
import { type Spectrum, spectrum } from '@/components/charts/spectrum/series';
import type { ThenAndNowQuery } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { DIRECTION, type Locale } from '@/i18n/routing';
import { useLocale, useTranslations } from '@/i18n/words';
import { methodAddress, topicAddress } from '../_page/links';
import type { SideName } from '../compare/sides';
import { explainAddress } from '../explain/address';
import type { Standing } from '../figures/figure';
import { claimsOfPeriod, type ThenAndNowValues } from './address';
import { type PeriodWords, usePeriodWords } from './period-words';

export type Changes = ThenAndNowQuery['thenAndNow'];
type Props = { changes: Changes; side: SideName; values: ThenAndNowValues };

/** Whether topics may be ranked by how much a side has changed: an analyst is one voice in either period. */
export function mayBeRanked({ entity }: Changes): boolean {
  return entity.__typename !== 'Analyst';
}

/** The topics spoken of in both periods, laid out: the side then without its colour, above the side now. */
export function changeSpectrum(changes: Changes, words: PeriodWords, locale: Locale): Spectrum {
  const [then, now] = periodsAsSides(changes, words);
  const topics = changes.topics
    .filter(({ change }) => change)
    .toSorted((a, b) => Math.abs(b.change!.value) - Math.abs(a.change!.value));
  return spectrum({
    sides: [then, now],
    topics: (mayBeRanked(changes) ? topics : changes.topics.filter(({ change }) => change)).map((one) => ({
      topic: one.topic,
      sides: [
        { ...one.earlier, entity: then },
        { ...one.later, entity: now },
      ],
      gap: one.change,
    })),
    direction: DIRECTION[locale],
    order: mayBeRanked(changes) ? 'ranked' : 'given',
    difference: 'change',
  });
}

/** The two periods in the place of two sides: of one shape, the earlier without its colour. */
function periodsAsSides({ entity, earlier, later }: Changes, words: PeriodWords): [SideEntity, SideEntity] {
  const order = entity.__typename === 'Outlet' ? 1 : 'order' in entity ? entity.order : entity.perspective.order;
  const text = (said: string) => ({ text: said, language: words.language, direction: words.direction });
  const period = { __typename: 'Perspective', order } as const;
  return [
    { ...period, slug: 'earlier', name: text(words.earlier(earlier)), without: 'later' },
    { ...period, slug: 'later', name: text(words.later(later)) },
  ];
}

/** How the side's means have changed, topic by topic. */
export function ChangeFigure({ changes, side, values, ...standing }: Props & Standing) {
  const t = useTranslations('thenAndNow');
  const locale = useLocale();
  const words = usePeriodWords();
  const { earlier, later } = changes;
  const ends = [earlier.from ?? earlier.first, earlier.to, later.from, later.to ?? later.last];
  const [before, until, after, end] = ends;
  return (
    <SpectrumFigure
      id="changes"
      title={t('figure.title')}
      lead={t('figure.lead')}
      data={changeSpectrum(changes, words, locale)}
      links={{
        topic: (slug) => topicAddress(locale, slug),
        claims: (topic, { slug }: Side) =>
          pageAddress(locale, '/claims', claimsOfPeriod(values, side, slug === 'earlier' ? earlier : later, topic)),
        mean: (topic, { slug }) => {
          const { from, to } = slug === 'earlier' ? earlier : later;
          const period = { from: from ?? undefined, to: to ?? undefined };
          return explainAddress(locale, { measure: 'mean', side, topic }, { ...values, ...period });
        },
        difference: (topic) =>
          before && until && after && end
            ? explainAddress(locale, { measure: 'change', side, topic, before, until, after, end }, values)
            : methodAddress(locale),
      }}
      unrankedWhy={t('figure.unranked')}
      methodHref={`${methodAddress(locale)}#change`}
      {...standing}
    />
  );
}

/** How many topics have enough evidence in both periods, and on how many of them the change is beyond chance. */
export function changesInBrief({ topics }: Changes): { shared: number; fair: number; different: number } {
  const shared = topics.filter(({ change }) => change);
  const fair = shared.filter(({ change }) => isFair(change!.grade));
  return {
    shared: shared.length,
    fair: fair.length,
    different: fair.filter(({ change }) => change!.different).length,
  };
}
