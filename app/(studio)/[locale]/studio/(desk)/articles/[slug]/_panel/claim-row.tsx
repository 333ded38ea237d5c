'use client';

import { useLocale, useTranslations } from 'next-intl';
import { AnalystName } from '@/components/side-name/side-name';
import { Button, ButtonLink } from '@/components/studio/button/button';
import type { ReviewStatus } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { historyPath } from '../../../history/_history/nouns';
import { type ClaimForm, formOf } from '../_claim/form';
import { wordsOfForm } from '../_claim/words';
import type { Names } from '../_desk/names';
import type { Rights } from '../_desk/rights';
import type { Claim } from '../_desk/state';
import styles from './list.module.css';

type Props = {
  /** Null for a claim that the server does not know yet. */
  claim: Claim | null;
  /** What has become of it here; null where it is as it is stored. */
  unsaved: ClaimForm | null;
  names: Names;
  focused: boolean;
  /** Whether something is on its way to the server. */
  busy: boolean;
  rights: Rights;
  onFocus: () => void;
  onEdit: () => void;
  onStatus: (status: ReviewStatus) => void;
  onRemove: () => void;
};

/** A claim in a few lines: where it stands in its life, who says what, how he or she stands to which questions. */
export function ClaimRow({ claim, unsaved, names, focused, busy, rights, ...on }: Props) {
  const t = useTranslations('studio.code');
  const locale = useLocale();
  const format = formatFor(locale);
  const form = unsaved ?? formOf(claim!);
  const analyst = form.analyst === null ? undefined : names.analyst(form.analyst);
  const words = wordsOfForm(form, locale);
  return (
    <article className={styles.row} data-focused={focused || undefined}>
      <p className={styles.marks}>
        {claim && <span className={styles.number}>{claim.number}</span>}
        <span className={styles.status} data-look={unsaved ? 'UNSAVED' : claim?.status}>
          {t(`statuses.${unsaved || !claim ? 'UNSAVED' : claim.status}`)}
        </span>
        {analyst && <AnalystName analyst={analyst} />}
      </p>
      <button type="button" className={styles.words} onClick={on.onFocus} aria-pressed={focused}>
        <bdi lang={words.language} dir="auto">
          {words.text}
        </bdi>
      </button>
      {form.stances.length > 0 && (
        <ul role="list" className={styles.stances}>
          {form.stances.map(({ topic, value, mixed }) => (
            <li key={topic}>
              <bdi>{names.topic(topic)?.title.text ?? topic}</bdi>{' '}
              <b>{mixed ? t('mixedMark') : value === null ? '—' : format.stance(value, 0)}</b>
            </li>
          ))}
        </ul>
      )}
      {focused && (
        <div className={styles.actions}>
          {(!claim || rights.change(claim.status)) && <Button onClick={on.onEdit}>{t('edit')}</Button>}
          {claim && !unsaved && (
            <>
              {rights.offer && claim.status === 'DRAFT' && (
                <Button look="quiet" busy={busy} onClick={() => on.onStatus('IN_REVIEW')}>
                  {t('offer')}
                </Button>
              )}
              {rights.offer && claim.status === 'IN_REVIEW' && (
                <Button look="quiet" busy={busy} onClick={() => on.onStatus('DRAFT')}>
                  {t('takeBack')}
                </Button>
              )}
              {rights.review && claim.status !== 'REVIEWED' && (
                <Button look="quiet" busy={busy} onClick={() => on.onStatus('REVIEWED')}>
                  {t('accept')}
                </Button>
              )}
              {rights.review && claim.status !== 'REJECTED' && (
                <Button look="quiet" busy={busy} onClick={() => on.onStatus('REJECTED')}>
                  {t('reject')}
                </Button>
              )}
            </>
          )}
          {!claim && (
            <Button look="quiet" onClick={on.onRemove}>
              {t('discard')}
            </Button>
          )}
          {claim && (
            <ButtonLink look="quiet" href={pageAddress(locale, historyPath('CLAIM', claim.slug)!)}>
              {t('history')}
            </ButtonLink>
          )}
          {claim && rights.remove(claim.status) && (
            <Button look="quiet" busy={busy} onClick={on.onRemove}>
              {t('remove')}
            </Button>
          )}
        </div>
      )}
    </article>
  );
}
