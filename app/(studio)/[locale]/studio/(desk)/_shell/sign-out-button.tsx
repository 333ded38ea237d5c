'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { signOut } from '../../_client/sign';

/** @param after where to go once signed out. */
export function SignOutButton({ after }: { after: string }) {
  const t = useTranslations('studio.shell');
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');

  async function leave() {
    setState('busy');
    if (await signOut()) return window.location.assign(after);
    setState('failed');
  }

  return (
    <Button look="quiet" onClick={leave} busy={state === 'busy'}>
      <span aria-live="polite">{t(state === 'failed' ? 'signOutFailed' : 'signOut')}</span>
    </Button>
  );
}
