import type { LocalizedText } from '@/components/charts/text';
import { stanceWord } from '@/components/stance-pill/stance-words';
import type { ClaimKind, SpeechType } from '@/generated/graphql/documents';
import { formatFor } from '@/i18n/format';
import { DIRECTION, type Locale } from '@/i18n/routing';
import { wordsIn } from '@/i18n/words';

/** What a page knows by name; what it does not know is named by the value that stands in the address. */
export type Known = {
  perspectives?: readonly { perspective: { slug: string; order: number; name: LocalizedText } }[];
  topics?: readonly { topic: { slug: string; title: LocalizedText } }[];
  analysts?: readonly { analyst: { slug: string; name: LocalizedText } }[];
  outlets?: readonly { outlet: { slug: string; name: LocalizedText } }[];
  kinds?: readonly { kind: ClaimKind }[];
  speech?: readonly { speech: SpeechType }[];
};

/** A condition in the words of the page's language; null for what is no condition, such as the order. */
export type ConditionWords = (name: string, value: string) => LocalizedText | null;

/** Names each condition of a filter in the page's language. */
export function conditionWords(locale: Locale, known: Known): ConditionWords {
  const t = wordsIn(locale, 'filters');
  const claim = wordsIn(locale, 'claim');
  const levels = wordsIn(locale, 'charts.levels');
  const format = formatFor(locale);
  const own = (text: string) => inWords(locale, text);
  const stance = (value: string) => levels(stanceWord(Number(value)));
  const labels: Record<string, (value: string) => LocalizedText | undefined> = {
    q: (text) => own(t('quoted', { text })),
    perspective: (slug) => known.perspectives?.find((facet) => facet.perspective.slug === slug)?.perspective.name,
    topic: (slug) => known.topics?.find((facet) => facet.topic.slug === slug)?.topic.title,
    analyst: (slug) => known.analysts?.find((facet) => facet.analyst.slug === slug)?.analyst.name,
    outlet: (slug) => known.outlets?.find((facet) => facet.outlet.slug === slug)?.outlet.name,
    article: asItStands,
    kind: (kind) => {
      const found = known.kinds?.find((facet) => facet.kind === kind.toUpperCase());
      return found && own(claim(`kinds.${found.kind}`));
    },
    speech: (speech) => {
      const found = known.speech?.find((facet) => facet.speech === speech.toUpperCase());
      return found && own(claim(`speech.${found.speech}`));
    },
    language: (code) => own(format.language(code)),
    from: (day) => own(t('fromDay', { day: format.date(day) })),
    to: (day) => own(t('toDay', { day: format.date(day) })),
    min: (value) => own(t('atLeast', { stance: stance(value) })),
    max: (value) => own(t('atMost', { stance: stance(value) })),
  };
  return (name, value) => {
    const label = labels[name];
    return label ? (label(value) ?? asItStands(value)) : null;
  };
}

/** A text of the interface as texts of the data come: with its language. */
export function inWords(locale: Locale, text: string): LocalizedText {
  return { text, language: locale, direction: DIRECTION[locale] === 'rtl' ? 'RTL' : 'LTR' };
}

/** A value nobody knows by name, in no language. */
function asItStands(text: string): LocalizedText {
  return { text, language: 'und', direction: 'LTR' };
}
