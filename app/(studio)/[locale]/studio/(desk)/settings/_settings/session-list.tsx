'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/studio/button/button';
import { Moment } from '@/components/studio/moment/moment';
import { StudioNotice } from '@/components/studio/notice/notice';
import { SessionRevokeDocument, type StudioSettingsQuery } from '@/generated/graphql/documents';
import { send } from '../../../_client/send';
import { useSending } from '../../../_client/sending';
import { deviceOf } from './device';
import styles from './settings.module.css';

type Session = NonNullable<StudioSettingsQuery['viewer']>['sessions'][number];

/** Where one is signed in, with a way to end each. */
export function SessionList({ sessions }: { sessions: readonly Session[] }) {
  const t = useTranslations('studio.people.settings');
  const router = useRouter();
  const sending = useSending();

  async function end(id?: string) {
    const payload = await sending.run(async () => (await send(SessionRevokeDocument, id ? { id } : {})).sessionRevoke);
    if (payload) router.refresh();
  }

  return (
    <>
      {sending.problem && <StudioNotice kind="wrong">{sending.problem}</StudioNotice>}
      <ul role="list" className={styles.list}>
        {sessions.map((session) => (
          <li key={session.id} className={styles.item}>
            <div>
              <p className={styles.what}>
                <Device userAgent={session.userAgent} />
                {session.current && <span className={styles.mark}>{t('here')}</span>}
              </p>
              <p className={styles.when}>
                {t.rich('signedIn', { moment: () => <Moment at={String(session.createdAt)} /> })}
                {session.address && (
                  <>
                    {' · '}
                    <bdi dir="ltr">{session.address}</bdi>
                  </>
                )}
              </p>
            </div>
            {!session.current && (
              <Button busy={sending.busy} onClick={() => end(session.id)}>
                {t('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button busy={sending.busy} onClick={() => end()}>
          {t('endOthers')}
        </Button>
      )}
    </>
  );
}

function Device({ userAgent }: { userAgent: string | null }) {
  const t = useTranslations('studio.people.settings');
  const device = deviceOf(userAgent ?? '');
  return device ? t('device', device) : t('deviceUnknown');
}
