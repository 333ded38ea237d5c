import { useLocale, useTranslations } from 'next-intl';
import { Moment } from '@/components/studio/moment/moment';
import type { AuditEntryPartsFragment, EditableNoun } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { Particulars } from '../../_acts/particulars';
import { wordsOf } from '../../_acts/sentence';
import { historyPath } from '../../history/_history/nouns';
import styles from './audit.module.css';

/** One entry: what was done to what, and under it by whom, when and by what way. */
export function AuditEntryItem({ entry }: { entry: AuditEntryPartsFragment }) {
  const t = useTranslations('studio.audit');
  return (
    <li className={styles.entry} data-undone={entry.undone || undefined}>
      <p className={styles.act}>
        <strong>{wordsOf(t, entry.action)}</strong>
        <Particulars details={entry.details} />
        <Subject entry={entry} />
        {entry.undone && <span className={styles.mark}>{t('undone')}</span>}
      </p>
      <p className={styles.by}>
        <bdi>{entry.userName}</bdi> · <Moment at={String(entry.at)} /> · {t(`ways.${entry.origin}`)}
        {entry.address && (
          <>
            {' · '}
            <bdi dir="ltr">{entry.address}</bdi>
          </>
        )}
      </p>
    </li>
  );
}

/** The article, and the records that were written. */
function Subject({ entry: { article, records } }: { entry: AuditEntryPartsFragment }) {
  const t = useTranslations('studio.audit');
  const locale = useLocale();
  return (
    <>
      {records.map(({ noun, count, slug }) => (
        <span key={noun} className={styles.piece}>
          {slug ? <History noun={noun} slug={slug} /> : t(`records.${noun}`, { count })}
        </span>
      ))}
      {article && (
        <a href={pageAddress(locale, `/articles/${article.slug}`)} lang={article.title.language}>
          <bdi>{article.title.text}</bdi>
        </a>
      )}
    </>
  );
}

/** A record by its address, leading to what was done to it. */
function History({ noun, slug }: { noun: EditableNoun; slug: string }) {
  const locale = useLocale();
  const path = historyPath(noun, slug);
  const address = <code dir="ltr">{slug}</code>;
  return path ? <a href={pageAddress(locale, path)}>{address}</a> : address;
}
