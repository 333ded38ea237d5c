import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { DataText } from '@/components/charts/data-text';
import type { LocalizedText } from '@/components/charts/text';
import { SideName } from '@/components/side-name/side-name';
import { stanceWord } from '@/components/stance-pill/stance-words';
import type { ClaimKind, SpeechType } from '@/generated/graphql/documents';
import { formatFor } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';

/** What a page knows by name; what it does not know is named by the value that stands in the address. */
type Known = {
  perspectives?: readonly { perspective: { slug: string; order: number; name: LocalizedText } }[];
  topics?: readonly { topic: { slug: string; title: LocalizedText } }[];
  analysts?: readonly { analyst: { slug: string; name: LocalizedText } }[];
  outlets?: readonly { outlet: { slug: string; name: LocalizedText } }[];
  kinds?: readonly { kind: ClaimKind }[];
  speech?: readonly { speech: SpeechType }[];
};

/** Names each condition of a list in the page's language; null for what is no condition, such as the order. */
export async function conditionLabel(
  locale: Locale,
  known: Known,
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
      const found = known.perspectives?.find((facet) => facet.perspective.slug === slug);
      return found && <SideName perspective={found.perspective} />;
    },
    topic: (slug) => {
      const found = known.topics?.find((facet) => facet.topic.slug === slug);
      return found && <DataText text={found.topic.title} />;
    },
    analyst: (slug) => {
      const found = known.analysts?.find((facet) => facet.analyst.slug === slug);
      return found && <DataText text={found.analyst.name} />;
    },
    outlet: (slug) => {
      const found = known.outlets?.find((facet) => facet.outlet.slug === slug);
      return found && <DataText text={found.outlet.name} />;
    },
    article: (slug) => <bdi>{slug}</bdi>,
    kind: (kind) => {
      const found = known.kinds?.find((facet) => facet.kind === kind.toUpperCase());
      return found && claim(`kinds.${found.kind}`);
    },
    speech: (speech) => {
      const found = known.speech?.find((facet) => facet.speech === speech.toUpperCase());
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
