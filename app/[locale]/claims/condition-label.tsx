import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { DataText } from '@/components/charts/data-text';
import { SideName } from '@/components/side-name/side-name';
import { stanceWord } from '@/components/stance-pill/stance-words';
import type { ClaimsQuery } from '@/generated/graphql/documents';
import { formatFor } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';

/** Names each condition of the list of claims in the page's language; null for what is no condition. */
export async function claimConditionLabel(
  locale: Locale,
  facets: ClaimsQuery['claimFacets'],
): Promise<(name: string, value: string) => ReactNode> {
  const [t, claim, levels] = await Promise.all([
    getTranslations('filters'),
    getTranslations('claim'),
    getTranslations('charts.levels'),
  ]);
  const format = formatFor(locale);
  const stance = (value: string) => levels(stanceWord(Number(value)));
  const labels: Record<string, (value: string) => ReactNode> = {
    q: (text) => <bdi>{t('quoted', { text })}</bdi>,
    perspective: (slug) => {
      const found = facets.perspectives.find((facet) => facet.perspective.slug === slug);
      return found && <SideName perspective={found.perspective} />;
    },
    topic: (slug) => {
      const found = facets.topics.find((facet) => facet.topic.slug === slug);
      return found && <DataText text={found.topic.title} />;
    },
    analyst: (slug) => {
      const found = facets.analysts.find((facet) => facet.analyst.slug === slug);
      return found && <DataText text={found.analyst.name} />;
    },
    outlet: (slug) => {
      const found = facets.outlets.find((facet) => facet.outlet.slug === slug);
      return found && <DataText text={found.outlet.name} />;
    },
    article: (slug) => <bdi>{slug}</bdi>,
    kind: (kind) => {
      const found = facets.kinds.find((facet) => facet.kind === kind.toUpperCase());
      return found && claim(`kinds.${found.kind}`);
    },
    speech: (speech) => {
      const found = facets.speech.find((facet) => facet.speech === speech.toUpperCase());
      return found && claim(`speech.${found.speech}`);
    },
    language: (code) => format.language(code),
    from: (day) => t('fromDay', { day: format.date(day) }),
    to: (day) => t('toDay', { day: format.date(day) }),
    min: (value) => t('atLeast', { stance: stance(value) }),
    max: (value) => t('atMost', { stance: stance(value) }),
  };
  return (name, value) => {
    const label = labels[name];
    return label ? (label(value) ?? <bdi>{value}</bdi>) : null;
  };
}
