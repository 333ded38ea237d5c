import { Pager } from '@/components/pager/pager';
import { pageAddress } from '@/i18n/address';
import { useLocale, useTranslations } from '@/i18n/words';
import { type CompareValues, partQuery } from './address';
import { beforePartBefore, isWhole, type Part } from './parts';
import type { Pair } from './sides';
import styles from './topics.module.css';

type Props = { slugs: readonly string[]; part: Part; pair: Pair; values: CompareValues };

/**
 * Which of the shared topics stand on this page, and the way to the others; nothing where all of them do.
 * @param props.slugs all of them, in their order.
 */
export function TopicPages({ slugs, part, pair, values }: Props) {
  const t = useTranslations('compare.claims');
  const locale = useLocale();
  if (isWhole(part)) return null;
  const { start, end, all } = part;
  const hrefOf = (after: string | undefined) =>
    `${pageAddress(locale, '/compare', partQuery(pair, values, after))}#spectrum`;
  return (
    <>
      <p className={styles.place}>{t('part', { shown: end - start, from: start + 1, to: end, all })}</p>
      <Pager
        state={{
          hasPreviousPage: start > 0,
          hasNextPage: end < all,
          startCursor: slugs[start] ?? null,
          endCursor: slugs[end - 1] ?? null,
        }}
        label={t('pages')}
        hrefOf={({ after }) => hrefOf(after ?? beforePartBefore(slugs, start))}
      />
    </>
  );
}
