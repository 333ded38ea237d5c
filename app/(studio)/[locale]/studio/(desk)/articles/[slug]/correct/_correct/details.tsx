'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { StudioNotice } from '@/components/studio/notice/notice';
import { ChangeArticleDocument } from '@/generated/graphql/documents';
import { send } from '../../../../../_client/send';
import { useSending } from '../../../../../_client/sending';
import { useWriteName } from '../../../../../_client/write-name';
import { type Metadata, metadataInputOf } from '../../../../bring/_bring/draft';
import { MetadataFields } from '../../../../bring/_bring/metadata-fields';
import styles from './correct.module.css';
import type { Found } from './correcting';
import { changedElsewhere, type Entered, enteredWith, metadataOf } from './metadata';
import { TakeBack } from './take-back';
import { useUnsaved } from './use-unsaved';

type Props = {
  owner: { user: string; article: string };
  article: Found['article'];
  version: number;
  onChanged: () => Promise<void>;
};

/** What is known of an article besides its text. Only what somebody entered is changed; what others changed meanwhile stays. */
export function Details({ owner, article, version, onChanged }: Props) {
  const t = useTranslations('studio.correct');
  const present = metadataOf(article);
  const [entered, enter] = useUnsaved<Entered>(owner, 'details');
  const [stored, setStored] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const { busy, problem, run } = useSending();
  const { nameFor, done } = useWriteName();
  const draft: Metadata = { ...present, ...entered?.now };
  const elsewhere = changedElsewhere(entered, present);

  function change(to: Partial<Metadata>) {
    setStored(null);
    setRefused(null);
    enter(enteredWith(entered, present, to));
  }

  async function store() {
    const asked = { slug: owner.article, version, metadata: metadataInputOf(draft) };
    const payload = await run(async () => {
      const { articleChange } = await send(ChangeArticleDocument, { ...asked, key: nameFor(asked) });
      setRefused(articleChange.errors[0]?.field ?? null);
      return articleChange;
    });
    if (payload) {
      done();
      setStored(payload.entry);
      enter(null);
    }
    await onChanged();
  }

  return (
    <div className={styles.part}>
      <MetadataFields draft={draft} refused={refused} onChange={change} />
      {elsewhere.length > 0 && (
        <StudioNotice kind="wrong">
          <p>{t('detailsChanged')}</p>
          <ul>
            {elsewhere.map(({ field, now }) => (
              <li key={field}>
                {t(`fields.${field}`)}: <bdi>{now || t('nothing')}</bdi>
              </li>
            ))}
          </ul>
        </StudioNotice>
      )}
      {problem && <StudioNotice kind="wrong">{problem}</StudioNotice>}
      {stored && (
        <TakeBack key={stored} entry={stored} onChanged={onChanged}>
          <p>{t('detailsStored')}</p>
        </TakeBack>
      )}
      {entered && (
        <p className={styles.acts}>
          <Button look="strong" busy={busy} onClick={store}>
            {t('storeDetails')}
          </Button>
          <Button look="quiet" onClick={() => enter(null)}>
            {t('discard')}
          </Button>
        </p>
      )}
    </div>
  );
}
