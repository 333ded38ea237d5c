'use client';

import { useTranslations } from 'next-intl';
import { StudioSettleDocument, type StudioSettleMutationVariables } from '@/generated/graphql/documents';
import { send } from '../../../_client/send';
import { Act } from '../../_shell/act';

/** Says that a passage stands at this place now. */
export function SettleButton({ place, name }: { place: StudioSettleMutationVariables; name: string }) {
  const t = useTranslations('studio.safety');
  const settle = async () => (await send(StudioSettleDocument, place)).passageSettle;
  return <Act label={t('standsHere')} describedBy={name} act={settle} />;
}
