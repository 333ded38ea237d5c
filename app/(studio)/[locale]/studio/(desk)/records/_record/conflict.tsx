'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Dialog } from '@/components/studio/dialog/dialog';
import {
  type PerspectiveLabelFragment,
  PresentRecordDocument,
  type RecordFailureFragment,
} from '@/generated/graphql/documents';
import { formatFor } from '@/i18n/format';
import { SendError, send } from '../../../_client/send';
import { ConflictChoices } from '../../_conflict/conflict-choices';
import { formOf, mergeForms, type RecordForm } from './form';
import { apiNoun, type Noun } from './nouns';
import type { Work } from './use-kept-work';
import { useRecordWords } from './use-record-words';

/** What somebody else saved of a record while it was being changed. */
export type Conflict = {
  by: string;
  at: string;
  version: number;
  theirs: RecordForm;
  merge: ReturnType<typeof mergeForms>;
};

/** What there is to choose; null where the record is gone or cannot be read now: saving again asks again. */
export async function conflictOf(
  noun: Noun,
  slug: string,
  { base, form }: Work,
  { conflict }: RecordFailureFragment,
): Promise<Conflict | null> {
  try {
    const { studioRecord } = await send(PresentRecordDocument, { noun: apiNoun(noun), slug });
    if (!studioRecord) return null;
    const theirs = formOf(noun, studioRecord.content);
    const [entry] = conflict?.changes.map((change) => change.entry) ?? [];
    return {
      by: entry?.userName ?? '',
      at: String(entry?.at ?? new Date().toISOString()),
      version: studioRecord.version,
      theirs,
      merge: mergeForms(base, form, theirs),
    };
  } catch (error) {
    if (error instanceof SendError) return null;
    throw error;
  }
}

type Props = {
  conflict: Conflict;
  perspectives: readonly PerspectiveLabelFragment[];
  /** Given what to go on with: nothing is saved yet. */
  onChosen: (work: Work) => void;
  onClose: () => void;
};

/** Somebody else changed the record meanwhile: both values of each field, of which one is chosen. */
export function RecordConflict({ conflict, perspectives, onChosen, onClose }: Props) {
  const t = useTranslations('studio.records');
  const { name, value } = useRecordWords(perspectives);
  const { by, at, version, theirs, merge } = conflict;
  const when = formatFor(useLocale()).moment(at);

  function choose(fields: readonly string[]) {
    const chosen = Object.fromEntries(fields.map((field) => [field, theirs[field] ?? '']));
    onChosen({ seen: version, base: theirs, form: { ...merge.form, ...chosen } });
  }

  return (
    <Dialog title={t('conflictTitle')} closeLabel={t('close')} onClose={onClose}>
      <p>{t.rich('conflictLead', { by: () => <bdi>{by}</bdi>, when })}</p>
      <ConflictChoices
        merge={merge}
        name={name}
        value={(field, given) => <bdi>{value(field, given)}</bdi>}
        onChosen={choose}
      />
    </Dialog>
  );
}
