'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { BeginAgain } from './begin-again';
import styles from './bring.module.css';
import type { Draft } from './draft';
import { DraftEditor } from './draft-editor';
import { DraftList } from './draft-list';
import { useKept } from './use-kept';
import { Ways } from './ways';

/** @param largest the largest file, in bytes. */
export function Bring({ largest }: { largest: number }) {
  const t = useTranslations('studio.bring');
  const { kept, ready, change, clear } = useKept();
  const changeDraft = useCallback(
    (id: string, to: (draft: Draft) => Draft) =>
      change((before) => before && { ...before, drafts: before.drafts.map((one) => (one.id === id ? to(one) : one)) }),
    [change],
  );
  if (!ready) return <p role="status">{t('loading')}</p>;
  if (!kept)
    return (
      <Ways
        largest={largest}
        onFound={({ encoding, drafts }) => {
          change({ encoding, drafts, current: 0 });
          window.scrollTo({ top: 0 });
        }}
      />
    );
  const draft = kept.drafts[kept.current] ?? kept.drafts[0]!;
  const several = kept.drafts.length > 1;
  return (
    <div className={styles.preview}>
      <div className={styles.begin}>
        {kept.encoding && <p className={styles.quiet}>{t('readAs', { encoding: kept.encoding })}</p>}
        <BeginAgain onForget={() => change(null)} />
      </div>
      {several && (
        <DraftList drafts={kept.drafts} current={draft.id} onOpen={(current) => change({ ...kept, current })} />
      )}
      <DraftEditor key={draft.id} draft={draft} several={several} onChange={changeDraft} onDone={clear} />
    </div>
  );
}
