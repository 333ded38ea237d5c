import { useLocale, useTranslations } from 'next-intl';
import { Moment } from '@/components/studio/moment/moment';
import type { StudioRecordPageQuery } from '@/generated/graphql/documents';
import { textIn } from '../../_shell/text-in';
import styles from '../_record/record.module.css';
import { UnmergeButton } from './unmerge-button';

type Props = { merges: NonNullable<StudioRecordPageQuery['studioRecord']>['merges']; mayPart: boolean };

/** What became part of a record, by whom and when; each can be parted from it again. */
export function Merges({ merges, mayPart }: Props) {
  const t = useTranslations('studio.records.merge');
  const locale = useLocale();
  return (
    <ul role="list" className={styles.uses}>
      {merges.map(({ id, at, userName, merged }) => {
        const name = textIn(merged?.name, locale);
        return (
          <li key={id} className={styles.section}>
            <p id={`merge-${id}`}>
              {t.rich('merged', {
                name: () => <strong dir="auto">{name?.text ?? merged?.slug}</strong>,
                by: () => <bdi>{userName}</bdi>,
                moment: () => <Moment at={String(at)} />,
              })}
            </p>
            {mayPart && <UnmergeButton entry={id} describedBy={`merge-${id}`} />}
          </li>
        );
      })}
    </ul>
  );
}
