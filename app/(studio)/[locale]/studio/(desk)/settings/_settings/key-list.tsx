'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/studio/button/button';
import { Moment } from '@/components/studio/moment/moment';
import { StudioNotice } from '@/components/studio/notice/notice';
import { ApiKeyRevokeDocument, type StudioSettingsQuery } from '@/generated/graphql/documents';
import { send } from '../../../_client/send';
import { useSending } from '../../../_client/sending';
import styles from './settings.module.css';

type Key = NonNullable<StudioSettingsQuery['viewer']>['keys'][number];

/** One's own API keys, with a way to revoke each. */
export function KeyList({ keys }: { keys: readonly Key[] }) {
  const t = useTranslations('studio.people.settings');
  const router = useRouter();
  const sending = useSending();

  async function revoke(id: string) {
    const payload = await sending.run(async () => (await send(ApiKeyRevokeDocument, { id })).apiKeyRevoke);
    if (payload) router.refresh();
  }

  if (keys.length === 0) return <p className={styles.when}>{t('noKeys')}</p>;
  return (
    <>
      {sending.problem && <StudioNotice kind="wrong">{sending.problem}</StudioNotice>}
      <ul role="list" className={styles.list}>
        {keys.map((key) => (
          <li key={key.id} className={styles.item} data-ended={!key.enabled || undefined}>
            <div>
              <p className={styles.what}>
                <bdi>{key.name}</bdi> <code dir="ltr">{key.start}…</code>
                {!key.enabled && <span className={styles.mark}>{t('revoked')}</span>}
              </p>
              <p className={styles.when}>
                {t.rich('keyCreated', { moment: () => <Moment at={String(key.createdAt)} /> })}
                {' · '}
                {key.lastUsedAt
                  ? t.rich('keyUsed', { moment: () => <Moment at={String(key.lastUsedAt)} /> })
                  : t('keyUnused')}
                {' · '}
                {key.expiresAt
                  ? t.rich('keyUntil', { moment: () => <Moment at={String(key.expiresAt)} /> })
                  : t('forever')}
              </p>
            </div>
            {key.enabled && (
              <Button busy={sending.busy} onClick={() => revoke(key.id)}>
                {t('revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
