'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Tabs } from '@/components/studio/tabs/tabs';
import { AddressForm } from './address-form';
import type { Draft } from './draft';
import { FailureNotice } from './failure-notice';
import { FileForm } from './file-form';
import { PasteForm } from './paste-form';
import { usePreview } from './use-preview';

const WAYS = ['paste', 'file', 'address'] as const;

type Props = { largest: number; onFound: (found: { encoding: string | null; drafts: Draft[] }) => void };

/** The ways by which an article is brought. */
export function Ways({ largest, onFound }: Props) {
  const t = useTranslations('studio.bring');
  const [way, setWay] = useState<(typeof WAYS)[number]>('paste');
  const { preview, busy, failure, refuse } = usePreview(onFound);
  const common = { onBring: preview, busy, notice: <FailureNotice failure={failure} /> };
  return (
    <Tabs
      label={t('ways')}
      tabs={WAYS.map((name) => ({ name, label: t(`way.${name}`) }))}
      current={way}
      onChange={setWay}
    >
      {way === 'paste' && <PasteForm {...common} />}
      {way === 'file' && <FileForm {...common} largest={largest} onTooLarge={() => refuse('TOO_LARGE')} />}
      {way === 'address' && <AddressForm {...common} />}
    </Tabs>
  );
}
