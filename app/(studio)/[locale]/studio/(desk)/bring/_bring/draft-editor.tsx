'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Button, ButtonLink } from '@/components/studio/button/button';
import { StudioNotice } from '@/components/studio/notice/notice';
import { pageAddress } from '@/i18n/address';
import { BlockEditor } from './block-editor';
import styles from './bring.module.css';
import { ClaimsNote } from './claims-note';
import type { Draft } from './draft';
import { Duplicates } from './duplicates';
import { MetadataFields } from './metadata-fields';
import { useStore } from './use-store';

type Props = {
  draft: Draft;
  /** Whether there are others beside it, so that the page stays. */
  several: boolean;
  onChange: (id: string, to: (draft: Draft) => Draft) => void;
  /** Forgets what is kept, before the page is left. */
  onDone: () => Promise<void>;
};

/** An article as it will stand: what is known of it, and its text; both can be corrected. */
export function DraftEditor({ draft, several, onChange, onDone }: Props) {
  const t = useTranslations('studio.bring');
  const errors = useTranslations('studio.errors');
  const sending = useTranslations('studio.sending');
  const locale = useLocale();
  const { store, busy, wrong } = useStore();
  const coding = (slug: string) => pageAddress(locale, `/studio/articles/${slug}`);
  const change = (to: Partial<Draft>) => onChange(draft.id, (before) => ({ ...before, ...to }));

  async function submit() {
    const slug = await store(draft);
    if (slug === null) return;
    if (several) return change({ stored: slug });
    await onDone();
    window.location.assign(coding(slug));
  }

  if (draft.stored !== null)
    return (
      <StudioNotice kind="done">
        <p>{t('storedNow')}</p>
        <p>
          <ButtonLink href={coding(draft.stored)}>{t('code')}</ButtonLink>
        </p>
      </StudioNotice>
    );
  const refused = wrong && 'refusal' in wrong ? wrong.refusal : null;
  return (
    <div className={styles.editor}>
      <Duplicates duplicates={draft.duplicates} />
      <MetadataFields draft={draft} refused={refused?.field ?? null} onChange={change} />
      <ClaimsNote draft={draft} />
      {draft.texts.map((text, at) => (
        <BlockEditor
          key={text.language}
          language={draft.texts.length === 1 ? draft.language : text.language}
          blocks={text.blocks}
          onChange={(blocks) =>
            onChange(draft.id, (before) => ({
              ...before,
              texts: before.texts.map((one, index) => (index === at ? { ...one, blocks } : one)),
            }))
          }
        />
      ))}
      <div className={styles.store}>
        {wrong && (
          <StudioNotice kind="wrong">
            {'failure' in wrong ? sending(wrong.failure) : errors(wrong.refusal.code as 'INVALID_VALUE')}
          </StudioNotice>
        )}
        <Button look="strong" busy={busy} onClick={submit}>
          {busy ? t('storing') : t('store')}
        </Button>
        <p className={styles.quiet}>{t('storeHint')}</p>
      </div>
    </div>
  );
}
