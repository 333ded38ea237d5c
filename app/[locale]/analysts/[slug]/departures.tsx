import { SpectrumFigure } from '@/components/charts/spectrum/figure';
import { type Spectrum, spectrum } from '@/components/charts/spectrum/series';
import type { DeparturesQuery } from '@/generated/graphql/documents';
import { DIRECTION, type Locale } from '@/i18n/routing';
import { useLocale, useTranslations } from '@/i18n/words';
import { claimsAddress, methodAddress, topicAddress } from '../../_page/links';
import { explainAddress } from '../../explain/address';
import type { Standing } from '../../figures/figure';

type Speaker = Omit<NonNullable<DeparturesQuery['analyst']>, 'counts'>;

/**
 * An analyst beside the rest of his or her own side, on every topic that the rest speaks of too, laid out.
 * @param rest names the rest of the side in the page's language.
 */
export function departureSpectrum(analyst: Speaker, rest: string, locale: Locale): Spectrum {
  const { ranked, topics } = analyst.departures;
  const { perspective } = analyst;
  const others = {
    __typename: 'Perspective' as const,
    slug: perspective.slug,
    order: perspective.order,
    name: { ...perspective.name, text: rest },
    without: analyst.slug,
  };
  const rank = new Map(ranked.map(({ topic }, index) => [topic.slug, index]));
  const place = (slug: string) => rank.get(slug) ?? ranked.length;
  return spectrum({
    sides: [analyst, others],
    topics: topics
      .filter(({ gap }) => gap)
      .toSorted((a, b) => place(a.topic.slug) - place(b.topic.slug))
      .map((one) => ({
        topic: one.topic,
        sides: [
          { ...one.own, grade: one.ownGrade },
          { ...one.rest, entity: others },
        ],
        gap: one.gap,
      })),
    direction: DIRECTION[locale],
    order: 'ranked',
  });
}

/** An analyst beside the rest of his or her own side. */
export function DeparturesFigure({
  analyst: { slug },
  data,
  ...standing
}: { analyst: Pick<Speaker, 'slug'>; data: Spectrum } & Standing) {
  const t = useTranslations('analyst.departures');
  const locale = useLocale();
  return (
    <SpectrumFigure
      id="departures"
      title={t('figure')}
      lead={t('figureLead')}
      data={data}
      links={{
        topic: (topic) => topicAddress(locale, topic),
        // No list of claims leaves one speaker out, but the page that explains the departure has them.
        claims: (topic, side) =>
          side.kind === 'analyst'
            ? claimsAddress(locale, side, topic)
            : explainAddress(locale, { measure: 'departure', analyst: slug, topic }),
        mean: (topic, side) =>
          side.kind === 'analyst'
            ? explainAddress(locale, { measure: 'mean', side, topic })
            : explainAddress(locale, { measure: 'departure', analyst: slug, topic }),
        difference: (topic) => explainAddress(locale, { measure: 'departure', analyst: slug, topic }),
      }}
      unrankedWhy={t('unrankedWhy')}
      methodHref={`${methodAddress(locale)}#departure`}
      {...standing}
    />
  );
}
