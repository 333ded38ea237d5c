import { DataText } from '@/components/charts/data-text';
import { SideSelect } from '@/components/side-select/side-select';
import { SubmitButton } from '@/components/submit-button/submit-button';
import type { CompareChoicesQuery } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { useLocale, useTranslations } from '@/i18n/words';
import { PeriodFields } from '../_filters/fields';
import { type CompareValues, compareQuery } from './address';
import styles from './choose.module.css';
import { useSideGroups } from './side-groups';
import { inAddress, type Pair } from './sides';

type Props = { choices: CompareChoicesQuery; pair: Pair | null; values: CompareValues };

/** Whom to compare: two selects and a period in a plain form. */
export function ChooseSides({ choices, pair, values }: Props) {
  const t = useTranslations('compare');
  const locale = useLocale();
  const groups = useSideGroups(choices);
  const value = (side: 'left' | 'right') => (pair ? inAddress(pair[side]) : (groups[0]?.options[0]?.value ?? ''));
  return (
    <form className={styles.form} action={pageAddress(locale, '/compare')} method="get">
      <div className={styles.sides}>
        <SideSelect name="left" label={t('left')} value={value('left')} groups={groups} />
        <SideSelect name="right" label={t('right')} value={value('right')} groups={groups} />
      </div>
      <div>
        <PeriodFields from={values.from} to={values.to} />
      </div>
      {values.sort !== 'gap' && <input type="hidden" name="sort" value={values.sort} />}
      <SubmitButton label={t('submit')} />
    </form>
  );
}

/** Pairs to begin with: the speakers who share the most topics, and the two perspectives that say most. */
export function SuggestedPairs({ choices }: { choices: CompareChoicesQuery }) {
  const t = useTranslations('compare');
  const locale = useLocale();
  const { comparison } = choices.overview;
  if (!comparison) return null;
  const pairs = [
    ...comparison.facing.map((pair) => ({ ...pair, kind: 'analyst' as const })),
    { left: comparison.left, right: comparison.right, kind: 'perspective' as const },
  ];
  return (
    <nav className={styles.suggested} aria-label={t('suggested')}>
      <span>{t('suggested')}</span>
      <ul role="list">
        {pairs.map(({ left, right, kind }) => (
          <li key={`${left.slug} ${right.slug}`}>
            <a
              href={pageAddress(
                locale,
                '/compare',
                compareQuery({ left: { kind, slug: left.slug }, right: { kind, slug: right.slug } }),
              )}
            >
              {t.rich('pair', {
                left: () => <DataText text={left.name} />,
                right: () => <DataText text={right.name} />,
              })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
