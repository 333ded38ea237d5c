import type { SideOptions } from '@/components/side-select/side-select';
import type { CompareChoicesQuery } from '@/generated/graphql/documents';
import { useTranslations } from '@/i18n/words';
import { inAddress } from './sides';

/** Everything that can be a side, by kind. */
export function useSideGroups({
  perspectives,
  analysts,
  outlets,
}: Pick<CompareChoicesQuery, 'perspectives' | 'analysts' | 'outlets'>): SideOptions {
  const t = useTranslations('compare');
  return [
    {
      label: t('perspectives'),
      options: perspectives.nodes.map(({ slug, name }) => ({
        value: inAddress({ kind: 'perspective', slug }),
        label: name.text,
      })),
    },
    {
      label: t('analysts'),
      options: analysts.nodes.map(({ slug, name, perspective }) => ({
        value: inAddress({ kind: 'analyst', slug }),
        label: `${name.text} · ${perspective.name.text}`,
      })),
    },
    {
      label: t('outlets'),
      options: outlets.nodes.map(({ slug, name }) => ({
        value: inAddress({ kind: 'outlet', slug }),
        label: name.text,
      })),
    },
  ];
}
