'use client';

import { useTranslations } from 'next-intl';
import { type EditableNoun, StudioRestoreDocument } from '@/generated/graphql/documents';
import { send } from '../../../_client/send';
import { useWriteName } from '../../../_client/write-name';
import { Act } from '../../_shell/act';

/** Brings something back from the bin. */
export function RestoreButton({ noun, slug, name }: { noun: EditableNoun; slug: string; name: string }) {
  const t = useTranslations('studio.safety');
  const write = useWriteName();
  const restore = async () => {
    const asked = { noun, slug };
    return (await send(StudioRestoreDocument, { ...asked, key: write.nameFor(asked) })).restore;
  };
  return <Act label={t('restore')} describedBy={name} act={restore} />;
}
