'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { SelectField } from '@/components/studio/field/field';
import { Moment } from '@/components/studio/moment/moment';
import { StudioNotice } from '@/components/studio/notice/notice';
import {
  type StudioPeopleQuery,
  UserChangeDocument,
  UserOfferPasswordDocument,
  type UserRole,
} from '@/generated/graphql/documents';
import { send } from '../../../_client/send';
import { useSending } from '../../../_client/sending';
import { OneTimeLink } from './one-time-link';
import styles from './people.module.css';
import { RoleOptions } from './role-options';

type Person = StudioPeopleQuery['users'][number];

/** Somebody with an account, and what an administrator can do about it. */
export function PersonCard({ person, own }: { person: Person; own: boolean }) {
  const t = useTranslations('studio.people');
  const router = useRouter();
  const id = useId();
  const sending = useSending();
  const [role, setRole] = useState(person.role);
  const [asked, setAsked] = useState(false);
  const [token, setToken] = useState<string | null>(null);

  async function change(changes: { role?: UserRole; suspended?: boolean }) {
    const payload = await sending.run(
      async () => (await send(UserChangeDocument, { id: person.id, ...changes })).userChange,
    );
    setAsked(false);
    if (!payload) return setRole(person.role);
    setToken(null);
    router.refresh();
  }

  async function offer() {
    const payload = await sending.run(
      async () => (await send(UserOfferPasswordDocument, { id: person.id })).userOfferPassword,
    );
    if (payload) setToken(payload.token);
  }

  return (
    <li className={styles.person} data-suspended={person.suspended || undefined}>
      <div className={styles.who}>
        <h3>
          <bdi>{person.name}</bdi>
          {own && <span className={styles.mark}>{t('you')}</span>}
          {person.suspended && <span className={styles.mark}>{t('suspended')}</span>}
        </h3>
        <p dir="ltr" className={styles.email}>
          {person.email}
        </p>
        <p className={styles.since}>{t.rich('since', { moment: () => <Moment at={String(person.createdAt)} /> })}</p>
      </div>
      <div className={styles.acts}>
        <div className={styles.role}>
          <SelectField
            id={`${id}-role`}
            label={t('role')}
            value={role}
            onChange={(event) => setRole(event.currentTarget.value as UserRole)}
          >
            <RoleOptions />
          </SelectField>
          {role !== person.role && (
            <Button look="strong" busy={sending.busy} onClick={() => change({ role })}>
              {t('changeRole')}
            </Button>
          )}
        </div>
        <div className={styles.buttons}>
          {!person.suspended && (
            <Button busy={sending.busy} onClick={offer}>
              {t('link.make')}
            </Button>
          )}
          {person.suspended ? (
            <Button busy={sending.busy} onClick={() => change({ suspended: false })}>
              {t('resume')}
            </Button>
          ) : (
            !asked && <Button onClick={() => setAsked(true)}>{t('suspend')}</Button>
          )}
        </div>
        {asked && (
          <StudioNotice>
            <p>{t.rich('suspendAsk', { name: () => <bdi>{person.name}</bdi> })}</p>
            <div className={styles.buttons}>
              <Button look="strong" busy={sending.busy} onClick={() => change({ suspended: true })}>
                {t('suspendYes')}
              </Button>
              <Button onClick={() => setAsked(false)}>{t('cancel')}</Button>
            </div>
          </StudioNotice>
        )}
        {sending.problem && <StudioNotice kind="wrong">{sending.problem}</StudioNotice>}
        {token && <OneTimeLink key={token} name={person.name} token={token} />}
      </div>
    </li>
  );
}
