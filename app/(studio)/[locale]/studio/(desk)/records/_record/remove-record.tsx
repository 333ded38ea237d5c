'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, ButtonLink } from '@/components/studio/button/button';
import { StudioNotice } from '@/components/studio/notice/notice';
import { StudioRestoreDocument } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { send } from '../../../_client/send';
import { useSending } from '../../../_client/sending';
import { useWriteName } from '../../../_client/write-name';
import { apiNoun, type Noun, recordPath } from './nouns';
import styles from './record.module.css';
import { WRITES } from './writes';

type Props = {
  noun: Noun;
  slug: string;
  version: number;
  /** Whether anything refers to it: then it stays. */
  used: boolean;
  mayRestore: boolean;
};

/** Takes a record out, into the bin; at once it can be taken back. */
export function RemoveRecord({ noun, slug, version, used, mayRestore }: Props) {
  const t = useTranslations('studio.records');
  const locale = useLocale();
  const sending = useSending();
  const removal = useWriteName();
  const restoration = useWriteName();
  const [gone, setGone] = useState(false);

  async function remove() {
    const at = { slug, version };
    if (await sending.run(() => WRITES[noun].remove(at, removal.nameFor(at)))) setGone(true);
  }

  async function restore() {
    const asked = { noun: apiNoun(noun), slug };
    const write = async () =>
      (await send(StudioRestoreDocument, { ...asked, key: restoration.nameFor(asked) })).restore;
    if (await sending.run(write)) window.location.reload();
  }

  if (used) return <p className={styles.keys}>{t('removeUsed')}</p>;
  return (
    <>
      {gone ? (
        <StudioNotice kind="done">
          {t('removed')}
          <div className={styles.actions}>
            {mayRestore && (
              <Button busy={sending.busy} onClick={restore}>
                {t('takeBack')}
              </Button>
            )}
            <ButtonLink href={pageAddress(locale, recordPath(noun))}>{t(`many.${noun}`)}</ButtonLink>
          </div>
        </StudioNotice>
      ) : (
        <Button busy={sending.busy} onClick={remove}>
          {t('remove')}
        </Button>
      )}
      {sending.problem && <StudioNotice kind="wrong">{sending.problem}</StudioNotice>}
    </>
  );
}
