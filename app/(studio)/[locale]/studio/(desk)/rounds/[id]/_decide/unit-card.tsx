'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { TextField } from '@/components/studio/field/field';
import type { RoundQuery, UnitVerdictInput } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { saidOf } from '../_code/form';
import { CodingsTable } from './codings-table';
import { OwnCoding } from './own-coding';
import styles from './units.module.css';

type Round = NonNullable<RoundQuery['codingRound']>;
type Unit = Round['units'][number];
type Props = {
  round: Round;
  unit: Unit;
  decides: boolean;
  busy: boolean;
  onDecide: (verdicts: UnitVerdictInput[]) => void;
};

/** What each coder says of one passage, in what they differ, and what holds. */
export function UnitCard({ round, unit, decides, busy, onDecide }: Props) {
  const t = useTranslations('studio.together.rounds');
  const { key, codings, differences, decision, claimVersion } = unit;
  const [note, setNote] = useState('');
  const [mode, setMode] = useState<'choose' | 'own' | 'shut'>(decision ? 'shut' : 'choose');
  const verdict = { unit: key, note, version: claimVersion, again: decision !== null };
  return (
    <li className={styles.unit} id={`unit-${key}`} data-differs={differences.length > 0 ? '' : undefined}>
      <Passages round={round} unit={unit} />
      <p className={styles.differences}>
        {differences.length === 0
          ? t('allAgree')
          : t('differIn', { what: differences.map((one) => t(`differences.${one}`)).join(t('and')) })}
      </p>
      <CodingsTable coders={round.coders} codings={codings} differences={differences} />
      {decision && <Decided round={round} decision={decision} />}
      {decides && mode === 'shut' && (
        <div>
          <Button look="quiet" onClick={() => setMode('choose')}>
            {t('decideAgain')}
          </Button>
        </div>
      )}
      {decides && mode !== 'shut' && (
        <div className={styles.decide}>
          <TextField
            id={`note-${key}`}
            label={t('why')}
            maxLength={2000}
            dir="auto"
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
          {mode === 'own' ? (
            <OwnCoding
              base={codings[0]!}
              busy={busy}
              onCancel={() => setMode('choose')}
              onDecide={(form) => {
                const { analyst, speech, kind, ...said } = saidOf(form);
                if (!analyst || !speech || !kind) return;
                const { start, end } = codings[0]!;
                const passages = round.kind === 'STANCES' ? [] : [{ language: round.language, start, end }];
                onDecide([{ ...verdict, choice: 'OWN', claim: { analyst, speech, kind, ...said, passages } }]);
              }}
            />
          ) : (
            <div className={styles.actions}>
              {codings.map(({ coder }) => (
                <Button
                  key={coder.id}
                  busy={busy}
                  onClick={() => onDecide([{ ...verdict, choice: 'CODER', coder: coder.id }])}
                >
                  {t.rich('take', { name: () => <bdi>{coder.name}</bdi> })}
                </Button>
              ))}
              <Button busy={busy} onClick={() => setMode('own')}>
                {t('own')}
              </Button>
              <Button look="quiet" busy={busy} onClick={() => onDecide([{ ...verdict, choice: 'NONE' }])}>
                {t('noClaim')}
              </Button>
            </div>
          )}
        </div>
      )}
    </li>
  );
}

/** The words that the unit stands on: once where all agree, else each coder's. */
function Passages({ round, unit: { codings, differences } }: { round: Round; unit: Unit }) {
  const characters = [...round.body];
  const shown = differences.includes('SPAN') ? codings : codings.slice(0, 1);
  return shown.map(({ coder, start, end }) => (
    <blockquote
      key={coder.id}
      className={styles.passage}
      lang={round.language}
      dir={round.direction === 'RTL' ? 'rtl' : 'ltr'}
    >
      {characters.slice(start, end).join('')}
      {shown.length > 1 && (
        <footer>
          <bdi>{coder.name}</bdi>
        </footer>
      )}
    </blockquote>
  ));
}

function Decided({ round, decision }: { round: Round; decision: NonNullable<Unit['decision']> }) {
  const t = useTranslations('studio.together.rounds');
  const locale = useLocale();
  const { choice, coder, note, userName, claim } = decision;
  const name = () => <bdi>{coder?.name}</bdi>;
  return (
    <div className={styles.decided}>
      <p>
        {t.rich('decided', { by: () => <bdi>{userName}</bdi> })}{' '}
        <b>{choice === 'CODER' ? t.rich('tookCoder', { name }) : t(choice === 'OWN' ? 'tookOwn' : 'tookNone')}</b>{' '}
        {claim && round.article && (
          <a href={`${pageAddress(locale, `/studio/articles/${round.article.slug}`)}#${claim.slug}`}>{t('theClaim')}</a>
        )}
      </p>
      {note && (
        <blockquote className={styles.note}>
          <bdi>{note}</bdi>
        </blockquote>
      )}
    </div>
  );
}
