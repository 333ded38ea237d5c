'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { StudioNotice } from '@/components/studio/notice/notice';
import type { SuggestionRowFragment } from '@/generated/graphql/documents';
import { SuggestionRow } from './suggestion-row';
import styles from './suggestions.module.css';
import { type Suggestions as Known, SUGGESTED } from './use-suggestions';

type Props = {
  known: Known;
  mayDecide: boolean;
  /** Language of the text that is shown. */
  language: string;
  /** What the text points at, by the reader's name of it. */
  focused: string | null;
  onShow: (suggestion: SuggestionRowFragment) => void;
  /** Opens the form of a claim as it is suggested. */
  onChange: (suggestion: SuggestionRowFragment) => void;
};

/** What may be claims, in reading order: each is accepted, changed or refused, by buttons or by single keys. */
export function Suggestions({ known, mayDecide, language, focused, onShow, onChange }: Props) {
  const t = useTranslations('studio.suggestions');
  const [refusedShown, setRefusedShown] = useState(false);
  const rows = useRef<HTMLOListElement>(null);
  const { list, busy, news } = known;
  if (!list) return news ? <News news={news} /> : null;
  const searching = busy.has('find') && list.searchedAt === null;
  const here = list.all.filter(({ passage }) => passage.language === language);
  const pending = here.filter(({ state }) => state === 'PENDING');
  const refused = here.filter(({ state }) => state === 'REFUSED');
  const shown = refusedShown ? refused : pending;

  const accept = (suggestion: SuggestionRowFragment) =>
    suggestion.match ? void known.accept(suggestion.id) : onChange(suggestion);

  function onKeyDown(event: KeyboardEvent, suggestion: SuggestionRowFragment) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const at = shown.indexOf(suggestion);
    const decides = mayDecide && !refusedShown;
    if (event.code === 'ArrowDown') focusRow(at + 1);
    else if (event.code === 'ArrowUp') focusRow(at - 1);
    else if (event.code === 'KeyC' && decides) onChange(suggestion);
    else if (event.code === 'KeyA' && decides) {
      accept(suggestion);
      focusRow(at + 1);
      // Not R, which leads back to the text wherever one is.
    } else if ((event.code === 'KeyX' || event.code === 'Delete') && decides) {
      void known.refuse(suggestion.id);
      focusRow(at + 1);
    } else return;
    event.preventDefault();
  }

  function focusRow(index: number) {
    const all = rows.current?.querySelectorAll<HTMLElement>('[data-words]');
    all?.[Math.min(Math.max(0, index), all.length - 1)]?.focus();
  }

  return (
    <details className={styles.suggestions} open={pending.length > 0}>
      <summary>{searching ? t('searching') : t('count', { count: pending.length })}</summary>
      {news && <News news={news} />}
      {list.stale && <p className={styles.note}>{t('stale')}</p>}
      <div className={styles.bar}>
        {mayDecide && (
          <Button look="quiet" busy={busy.has('find')} onClick={() => void known.find()}>
            {list.searchedAt === null ? t('find') : t('findAgain')}
          </Button>
        )}
        {refused.length > 0 && (
          <Button look="quiet" aria-pressed={refusedShown} onClick={() => setRefusedShown(!refusedShown)}>
            {refusedShown ? t('showPending') : t('showRefused', { count: refused.length })}
          </Button>
        )}
      </div>
      {mayDecide && list.modelAddress && (
        <div className={styles.model}>
          <Button busy={busy.has('propose')} onClick={() => void known.propose()}>
            {t('propose')}
          </Button>
          {busy.has('propose') && <StudioNotice>{t('asking')}</StudioNotice>}
          <p className={styles.note}>{t.rich('sentTo', { address: () => <bdi dir="ltr">{list.modelAddress}</bdi> })}</p>
        </div>
      )}
      {shown.length === 0 && !searching && <p className={styles.note}>{refusedShown ? t('noRefused') : t('none')}</p>}
      {mayDecide && !refusedShown && pending.length > 0 && <p className={styles.keys}>{t('keys')}</p>}
      <ol ref={rows} role="list" className={styles.list}>
        {shown.map((suggestion) => (
          <SuggestionRow
            key={suggestion.id}
            suggestion={suggestion}
            mayDecide={mayDecide}
            focused={focused === `${SUGGESTED}${suggestion.id}`}
            busy={busy.has(suggestion.id)}
            onKeyDown={(event) => onKeyDown(event, suggestion)}
            onShow={() => onShow(suggestion)}
            onAccept={() => accept(suggestion)}
            onChange={() => onChange(suggestion)}
            onRefuse={() => void known.refuse(suggestion.id)}
            onReconsider={() => void known.reconsider(suggestion.id)}
          />
        ))}
      </ol>
    </details>
  );
}

function News({ news }: { news: NonNullable<Known['news']> }) {
  const t = useTranslations('studio.suggestions');
  const words = useTranslations('studio');
  if (news.kind === 'proposed') {
    return (
      <StudioNotice kind="done">
        {t('modelFound', { count: news.found })} {t('proposed', { dropped: news.dropped })}
      </StudioNotice>
    );
  }
  return (
    <StudioNotice kind="wrong">
      {news.kind === 'refused' ? words(`errors.${news.code as 'CONFLICT'}`) : words(`sending.${news.why}`)}
    </StudioNotice>
  );
}
