'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { SelectField } from '@/components/studio/field/field';
import { StudioNotice } from '@/components/studio/notice/notice';
import { DecideDocument, type RoundQuery, type UnitVerdictInput } from '@/generated/graphql/documents';
import { send } from '../../../../_client/send';
import { useSending } from '../../../../_client/sending';
import { useWriteName } from '../../../../_client/write-name';
import { UnitCard } from './unit-card';
import styles from './units.module.css';

type Round = NonNullable<RoundQuery['codingRound']>;

const STATUSES = ['REVIEWED', 'IN_REVIEW', 'DRAFT'] as const;
type Status = (typeof STATUSES)[number];

/** What all have coded, unit by unit: where they differ, and what was or is to be decided. */
export function Units({ round, decides }: { round: Round; decides: boolean }) {
  const t = useTranslations('studio.together.rounds');
  const [status, setStatus] = useState<Status>('REVIEWED');
  const { busy, problem, run } = useSending();
  const names = useWriteName();
  const open = round.units.filter(({ decision }) => !decision);
  const agreed = open.filter(({ differences }) => differences.length === 0);

  async function decide(verdicts: UnitVerdictInput[]) {
    const asked = verdicts.map((verdict) => ({ ...verdict, status }));
    const variables = { round: round.id, verdicts: asked, key: names.nameFor(asked) };
    const done = await run(async () => (await send(DecideDocument, variables)).roundDecide);
    // What comes of it stands in the page, whole: also what others have decided meanwhile.
    if (done) window.location.reload();
  }

  if (round.units.length === 0) return <p>{t('nothingFound')}</p>;
  return (
    <>
      <p className={styles.left}>{t('undecided', { count: open.length })}</p>
      {decides && open.length > 0 && (
        <div className={styles.bar}>
          <SelectField
            id="status"
            label={t('become')}
            value={status}
            onChange={({ target }) => setStatus(STATUSES.find((one) => one === target.value) ?? 'REVIEWED')}
          >
            {STATUSES.map((one) => (
              <option key={one} value={one}>
                {t(`becomes.${one}`)}
              </option>
            ))}
          </SelectField>
          {agreed.length > 0 && (
            <Button
              busy={busy}
              onClick={() =>
                decide(
                  agreed.map(({ key, codings, claimVersion }) => ({
                    ...{ unit: key, choice: 'CODER', coder: codings[0]?.coder.id ?? null, version: claimVersion },
                  })),
                )
              }
            >
              {t('takeAgreed', { count: agreed.length })}
            </Button>
          )}
        </div>
      )}
      {problem && (
        <StudioNotice kind="wrong">
          <p>{problem}</p>
          <p>
            <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
          </p>
        </StudioNotice>
      )}
      <ol className={styles.units}>
        {round.units.map((unit) => (
          <UnitCard key={unit.key} round={round} unit={unit} decides={decides} busy={busy} onDecide={decide} />
        ))}
      </ol>
    </>
  );
}
