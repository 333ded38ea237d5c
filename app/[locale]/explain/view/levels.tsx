import { DataText } from '@/components/charts/data-text';
import type { LocalizedText } from '@/components/charts/text';
import { stanceWord } from '@/components/stance-pill/stance-words';
import { rounded } from '@/components/worked/math';
import type { ExplainedSideFragment } from '@/generated/graphql/documents';
import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import { InputTable } from './table';

type Side = { name: LocalizedText; distribution: ExplainedSideFragment['distribution'] };

/** How many positions stand at each level of the scale: the histogram that a mean is computed from. */
export function LevelTable({ sides, label }: { sides: Side[]; label: string }) {
  const t = useTranslations('explain.levels');
  const levels = useTranslations('charts.levels');
  const format = formatFor(useLocale());
  const [first] = sides;
  return (
    <InputTable
      label={label}
      columns={[
        { key: 'level', content: t('level') },
        ...sides.map(({ name }, place) => ({
          key: String(place),
          content: sides.length === 1 ? t('positions') : <DataText text={name} />,
          kind: 'number' as const,
        })),
      ]}
      lines={(first?.distribution ?? []).map(({ level }, place) => ({
        key: String(level),
        cells: [
          `${format.stance(level, 0)} ${levels(stanceWord(level))}`,
          ...sides.map(({ distribution }) => rounded(distribution[place]?.count ?? 0)),
        ],
      }))}
    />
  );
}
