import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/studio/button/button';
import { Moment } from '@/components/studio/moment/moment';
import type { PerspectiveLabelFragment, StudioHistoryQuery } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { Particulars } from '../../_acts/particulars';
import { wordsOf } from '../../_acts/sentence';
import { Changed, Stated } from './changed';
import styles from './history.module.css';
import { type HistoryNoun, historyPath } from './nouns';
import { UndoButton } from './undo-button';
import { useLines } from './use-lines';

type Step = StudioHistoryQuery['history'][number];

type Props = {
  noun: HistoryNoun;
  slug: string;
  step: Step;
  sides: readonly PerspectiveLabelFragment[];
  /** Whether whoever looks may take it back. */
  mayUndo: boolean;
  /** Shows what the record was after it, whole. */
  whole?: boolean;
};

/** One change of a record: what was done, by whom, when and by what way, and the fields that it changed. */
export function HistoryStepItem({ noun, slug, step, sides, mayUndo, whole = false }: Props) {
  const t = useTranslations('studio.history');
  const audit = useTranslations('studio.audit');
  const locale = useLocale();
  const { version, entry } = step;
  const id = `version-${version}`;
  return (
    <li className={styles.step} data-undone={entry.undone || undefined}>
      <div className={styles.act}>
        <h2 id={id}>{wordsOf(audit, entry.action)}</h2>
        <Particulars details={entry.details} />
        {entry.undone && <span className={styles.mark}>{audit('undone')}</span>}
      </div>
      <p className={styles.by}>
        <bdi>{entry.userName}</bdi> · <Moment at={String(entry.at)} /> · {audit(`ways.${entry.origin}`)} ·{' '}
        {t('version', { version })}
      </p>
      <dl className={styles.fields}>
        {whole ? <Then noun={noun} step={step} sides={sides} /> : <Fields noun={noun} step={step} sides={sides} />}
      </dl>
      <div className={styles.actions}>
        {!whole && step.kind !== 'REMOVED' && (
          <ButtonLink
            look="quiet"
            href={pageAddress(locale, historyPath(noun, slug)!, { version: String(version) })}
            aria-describedby={id}
          >
            {t('then')}
          </ButtonLink>
        )}
        {mayUndo && !entry.undone && (
          <UndoButton entry={entry.id} merge={entry.action.endsWith('.merge')} again={entry.undoes != null} name={id} />
        )}
      </div>
    </li>
  );
}

type Parts = Pick<Props, 'noun' | 'step' | 'sides'>;

function Fields({ noun, step, sides }: Parts) {
  const t = useTranslations('studio.history');
  const lines = useLines(noun, { names: step.fields.flatMap(({ names }) => names), sides });
  const told = step.fields.map(({ field, before, after }) => ({
    field,
    before: lines(field, before),
    after: lines(field, after),
  }));
  if (told.every(({ before, after }) => before.size + after.size === 0)) return <dd>{t('nothing')}</dd>;
  return told.map(({ field, before, after }) => {
    if (step.kind === 'CREATED') return <Stated key={field} lines={after} />;
    if (step.kind === 'REMOVED') return <Stated key={field} lines={before} />;
    return <Changed key={field} before={before} after={after} />;
  });
}

/** What the record was after the change. */
function Then({ noun, step, sides }: Parts) {
  const lines = useLines(noun, { names: step.names ?? [], sides });
  return Object.entries((step.content ?? {}) as Record<string, unknown>).map(([field, value]) => (
    <Stated key={field} lines={lines(field, value)} whole />
  ));
}
