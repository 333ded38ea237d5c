'use client';

import { useTranslations } from 'next-intl';
import { UndoStepDocument, UnmergeDocument } from '@/generated/graphql/documents';
import { send } from '../../../_client/send';
import { useWriteName } from '../../../_client/write-name';
import { Act } from '../../_shell/act';

type Props = {
  /** The entry of the audit log that is taken back. */
  entry: string;
  /** Whether it merged two records, which are parted also after later changes. */
  merge: boolean;
  /** Whether it took something back itself, so that this does it again. */
  again: boolean;
  /** Id of what names it. */
  name: string;
};

/** Takes a change back. */
export function UndoButton({ entry, merge, again, name }: Props) {
  const t = useTranslations('studio.history');
  const write = useWriteName();
  const undo = async () => {
    const variables = { entry, key: write.nameFor(entry) };
    return merge ? (await send(UnmergeDocument, variables)).unmerge : (await send(UndoStepDocument, variables)).undo;
  };
  return <Act label={t(again ? 'again' : 'undo')} describedBy={name} act={undo} />;
}
