import type { PageStateFragment } from '@/generated/graphql/documents';
import { useTranslations } from '@/i18n/words';
import styles from './pager.module.css';

type Props = {
  state: PageStateFragment;
  /** The address of the page that a cursor leads to. */
  hrefOf: (cursor: { after?: string; before?: string }) => string;
  /** Names the list for whoever hears the links without seeing it. */
  label: string;
};

/** Links to the pages before and after this one; nothing where there is only one. */
export function Pager({ state, hrefOf, label }: Props) {
  const t = useTranslations('pager');
  if (!state.hasNextPage && !state.hasPreviousPage) return null;
  return (
    <nav className={styles.pager} aria-label={label}>
      {state.hasPreviousPage && state.startCursor && (
        <a href={hrefOf({ before: state.startCursor })} rel="prev">
          {t('previous')}
        </a>
      )}
      {state.hasNextPage && state.endCursor && (
        <a href={hrefOf({ after: state.endCursor })} rel="next">
          {t('next')}
        </a>
      )}
    </nav>
  );
}
