'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import { AnalystName } from '@/components/side-name/side-name';
import { Button } from '@/components/studio/button/button';
import type { SuggestionRowFragment } from '@/generated/graphql/documents';
import { formatFor } from '@/i18n/format';
import { textsOf } from '../_claim/form';
import styles from './suggestions.module.css';

type Props = {
  suggestion: SuggestionRowFragment;
  mayDecide: boolean;
  focused: boolean;
  busy: boolean;
  /** Keys on the words. */
  onKeyDown: (event: KeyboardEvent) => void;
  onShow: () => void;
  onAccept: () => void;
  onChange: () => void;
  onRefuse: () => void;
  onReconsider: () => void;
};

/** A suggestion: the words, who says them by the text, whom that may mean and why. */
export function SuggestionRow({ suggestion, mayDecide, focused, busy, ...on }: Props) {
  const t = useTranslations('studio.suggestions');
  const code = useTranslations('studio.code');
  const { passage, speaker, match, speech, current, state } = suggestion;
  return (
    <li className={styles.row} data-focused={focused || undefined}>
      <button
        type="button"
        className={styles.words}
        data-words=""
        aria-pressed={focused}
        onClick={on.onShow}
        onKeyDown={on.onKeyDown}
      >
        <bdi lang={passage.language} dir="auto">
          {passage.exact}
        </bdi>
      </button>
      <p className={styles.who}>
        <span>{speaker === null ? t('noSpeaker') : t.rich('says', { speaker: () => <bdi>{speaker}</bdi> })}</span>
        <span>{code(`speeches.${speech}`)}</span>
      </p>
      <p className={styles.who}>
        {match ? (
          <>
            <AnalystName analyst={match.analyst} />
            <span className={styles.why}>{t(`reasons.${match.reason}`)}</span>
          </>
        ) : (
          <span className={styles.why}>{t('noMatch')}</span>
        )}
      </p>
      <Proposal suggestion={suggestion} />
      {!current && <p className={styles.note}>{t('moved')}</p>}
      {mayDecide && (
        <div className={styles.actions}>
          {state === 'REFUSED' ? (
            <Button look="quiet" busy={busy} onClick={on.onReconsider}>
              {t('reconsider')}
            </Button>
          ) : (
            <>
              {match && current && (
                <Button busy={busy} onClick={on.onAccept} aria-keyshortcuts="a">
                  {t('accept')}
                </Button>
              )}
              {current && (
                <Button look={match ? 'quiet' : 'plain'} busy={busy} onClick={on.onChange} aria-keyshortcuts="c">
                  {match ? t('change') : t('fillIn')}
                </Button>
              )}
              <Button look="quiet" busy={busy} onClick={on.onRefuse} aria-keyshortcuts="x">
                {t('refuse')}
              </Button>
            </>
          )}
        </div>
      )}
    </li>
  );
}

/** What a model proposes beside the words. */
function Proposal({ suggestion: { proposal } }: { suggestion: SuggestionRowFragment }) {
  const t = useTranslations('studio.suggestions');
  const format = formatFor(useLocale());
  if (!proposal) return null;
  return (
    <div className={styles.proposal}>
      <p className={styles.note}>{t('byModel')}</p>
      {Object.entries(textsOf(proposal.paraphrase)).map(([language, text]) => (
        <p key={language} lang={language} dir="auto">
          {text}
        </p>
      ))}
      {proposal.stances.map(({ topic, value, mixed }) => (
        <p key={topic.slug}>
          <bdi>{topic.title.text}</bdi> <b>{mixed ? t('mixed') : format.stance(value, 0)}</b>
        </p>
      ))}
    </div>
  );
}
