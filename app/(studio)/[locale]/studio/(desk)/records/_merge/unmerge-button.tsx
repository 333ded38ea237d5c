'use client';

import { useTranslations } from 'next-intl';
import { UnmergeDocument } from '@/generated/graphql/documents';
import { send } from '../../../_client/send';
import { useWriteName } from '../../../_client/write-name';
import { Act } from '../../_shell/act';

/** Makes two again of what was merged. */
export function UnmergeButton({ entry, describedBy }: { entry: string; describedBy: string }) {
  const t = useTranslations('studio.records.merge');
  const write = useWriteName();
  const unmerge = async () => (await send(UnmergeDocument, { entry, key: write.nameFor(entry) })).unmerge;
  return <Act label={t('part')} describedBy={describedBy} act={unmerge} />;
}
