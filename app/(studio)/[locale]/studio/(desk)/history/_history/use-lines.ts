import { useLocale, useTranslations } from 'next-intl';
import type { ClaimRelationKind, NamedPartsFragment, PerspectiveLabelFragment } from '@/generated/graphql/documents';
import { formatFor } from '@/i18n/format';
import { textIn } from '../../_shell/text-in';
import type { HistoryNoun } from './nouns';

/** What a field says, as texts under their own names. */
export type Lines = Map<string, string>;

type Known = { names: readonly NamedPartsFragment[]; sides: readonly PerspectiveLabelFragment[] };

type Stance = { topicId: string; value: number; mixed: boolean; rationale?: unknown };
type Relation = { kind: ClaimRelationKind; toArticleId: string; toClaimNumber: number };
type Text = { language: string; body?: string; exact?: string };

const WORDS = ['speech', 'status', 'bodyKind', 'datePrecision'] as const;

/** What no person reads: what programs tell states apart by. */
const HIDDEN = new Set(['slug', 'checksum', 'order', 'key', 'sourceParagraph']);

/** Tells the fields of a record in words. */
export function useLines(noun: HistoryNoun, { names, sides }: Known) {
  const t = useTranslations('studio.history');
  const code = useTranslations('studio.code');
  const locale = useLocale();
  const format = formatFor(locale);

  const labelOf = (field: string) => (t.has(`fields.${field as 'name'}`) ? t(`fields.${field as 'name'}`) : field);
  const inLanguage = (what: string, language: string) => t('inLanguage', { what, language: format.language(language) });
  const named = (id: unknown) => {
    const found = names.find((one) => one.id === id);
    return textIn(found?.name, locale)?.text ?? found?.slug ?? String(id);
  };
  const texts = (what: string, given: unknown): [string, string][] =>
    Object.entries((given ?? {}) as Record<string, string>).map(([language, text]) => [
      inLanguage(what, language),
      text,
    ]);

  function stance({ topicId, value, mixed, rationale }: Stance): [string, string][] {
    const topic = named(topicId);
    const degree = code(`degrees.${mixed ? 'mixed' : (String(value) as '0')}`);
    return [[t('stanceOn', { topic }), degree], ...texts(t('rationaleOn', { topic }), rationale)];
  }

  function relation({ kind, toArticleId, toClaimNumber }: Relation): string {
    const slug = names.find(({ id }) => id === toArticleId)?.slug ?? toArticleId;
    return `${code(`relationKinds.${kind}`)} ${slug}.${toClaimNumber}`;
  }

  function enumerated(field: string, value: unknown): string | null {
    if (field === 'kind')
      return noun === 'CLAIM' ? code(`kinds.${value as 'FACT'}`) : code(`analystKinds.${value as 'ANALYST'}`);
    const known = WORDS.find((one) => one === field);
    return known ? t(`values.${value as 'DIRECT'}`) : null;
  }

  function entries(field: string, value: unknown): [string, string][] {
    const label = labelOf(field);
    if (value === null || value === undefined || value === '') return [];
    if (Array.isArray(value)) {
      if (field === 'stances') return (value as Stance[]).flatMap(stance);
      if (field === 'relations')
        return value.length > 0 ? [[label, (value as Relation[]).map(relation).sort().join('\n')]] : [];
      if (field === 'aliases') return value.length > 0 ? [[label, value.join('\n')]] : [];
      return (value as Text[]).map(({ language, body, exact }) => [inLanguage(label, language), body ?? exact ?? '']);
    }
    if (typeof value === 'object') return texts(label, value);
    if (field === 'analystId' || field === 'outletId') return [[label, named(value)]];
    if (field === 'perspective') return [[label, sides.find(({ slug }) => slug === value)?.name.text ?? String(value)]];
    if (field === 'language') return [[label, format.language(String(value))]];
    if (field === 'country') return [[label, format.region(String(value))]];
    if (field === 'publishedOn') return [[label, format.date(String(value).slice(0, 10))]];
    if (typeof value === 'boolean') return [[label, t(value ? 'yes' : 'no')]];
    return [[label, enumerated(field, value) ?? String(value)]];
  }

  const hidden = (field: string) => HIDDEN.has(field) && !(noun === 'PERSPECTIVE' && field === 'order');

  return (field: string, value: unknown): Lines => (hidden(field) ? new Map() : new Map(entries(field, value)));
}
