import { useLocale, useTranslations } from 'next-intl';
import { DataText } from '@/components/charts/data-text';
import { AnalystName } from '@/components/side-name/side-name';
import { Button } from '@/components/studio/button/button';
import { TextArea } from '@/components/studio/field/field';
import type { QueuedClaimPartsFragment, ReviewVerdict } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { textIn } from '../../_shell/text-in';
import { dayOf } from '../../_together/day';
import { Stances } from '../../_together/stances';
import { historyPath } from '../../history/_history/nouns';
import styles from './queue.module.css';

type Props = {
  queued: QueuedClaimPartsFragment;
  open: boolean;
  decides: boolean;
  chosen: boolean;
  /** How many are chosen in all, which a decision is then about. */
  chosenCount: number;
  busy: boolean;
  note: string;
  lacksNote: boolean;
  onOpen: () => void;
  onChoose: () => void;
  onNote: (note: string) => void;
  onDecide: (status: ReviewVerdict) => void;
};

/** A claim that waits: in a line, or whole with its passage and what can be decided. */
export function QueuedCard({ queued, open, decides, chosen, ...props }: Props) {
  const t = useTranslations('studio.together.review');
  const locale = useLocale();
  const { claim, maker, since, own } = queued;
  const words = textIn(claim.paraphrase, locale);
  return (
    <li className={styles.card} data-slug={claim.slug} data-open={open || undefined}>
      <div className={styles.head}>
        {decides && (
          <label className={styles.check}>
            <input type="checkbox" checked={chosen} onChange={props.onChoose} />
            <span className="visually-hidden">{t('choose', { claim: claim.slug })}</span>
          </label>
        )}
        <button type="button" className={styles.line} aria-expanded={open} onClick={props.onOpen}>
          <span className={styles.words}>
            <bdi lang={words?.language}>{words?.text ?? claim.slug}</bdi>
          </span>
          <span className={styles.small}>
            <AnalystName analyst={claim.analyst} />
            {' · '}
            {maker ? t.rich('madeBy', { name: () => <bdi>{maker.name}</bdi> }) : t('imported')}
            {since && ` · ${formatFor(locale).date(dayOf(since))}`}
            {own && ` · ${t('own')}`}
          </span>
        </button>
      </div>
      {open && <Whole queued={queued} decides={decides} {...props} />}
    </li>
  );
}

function Whole({
  queued,
  decides,
  chosenCount,
  busy,
  note,
  lacksNote,
  onNote,
  onDecide,
}: Omit<Props, 'open' | 'chosen'>) {
  const t = useTranslations('studio.together.review');
  const code = useTranslations('studio.code');
  const locale = useLocale();
  const words = (what: 'accept' | 'back' | 'reject') =>
    chosenCount === 0 ? t(what) : t(`${what}Chosen`, { count: chosenCount });
  const { claim, article } = queued;
  const contexts = [...queued.contexts].sort((a, b) => Number(b.language === locale) - Number(a.language === locale));
  return (
    <div className={styles.whole}>
      {contexts.map(({ language, direction, before, exact, after }) => (
        <blockquote key={language} className={styles.context} lang={language} dir={direction === 'RTL' ? 'rtl' : 'ltr'}>
          {before}
          <mark>{exact}</mark>
          {after}
        </blockquote>
      ))}
      <p className={styles.small}>
        {code(`speeches.${claim.speech}`)} · {code(`kinds.${claim.kind}`)} ·{' '}
        <a href={`${pageAddress(locale, `/studio/articles/${article.slug}`)}#${claim.slug}`}>
          <DataText text={article.title} />
        </a>{' '}
        · <a href={pageAddress(locale, historyPath('CLAIM', claim.slug)!)}>{code('history')}</a>
      </p>
      <Stances stances={claim.stances} />
      {decides && (
        <>
          <TextArea
            id="note"
            label={t('note')}
            hint={t('noteHint')}
            error={lacksNote ? t('noteNeeded') : undefined}
            rows={2}
            maxLength={2000}
            dir="auto"
            value={note}
            onChange={({ target }) => onNote(target.value)}
          />
          <div className={styles.actions}>
            <Button look="strong" onClick={() => onDecide('REVIEWED')} busy={busy} aria-keyshortcuts="a">
              {words('accept')}
            </Button>
            <Button onClick={() => onDecide('DRAFT')} busy={busy} aria-keyshortcuts="b">
              {words('back')}
            </Button>
            <Button onClick={() => onDecide('REJECTED')} busy={busy} aria-keyshortcuts="r">
              {words('reject')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
