'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { StudioNotice } from '@/components/studio/notice/notice';
import type { PerspectiveLabelFragment, RecordFailureFragment } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { useSending } from '../../../_client/sending';
import { usePageKeys } from '../../../_client/use-page-keys';
import { useWriteName } from '../../../_client/write-name';
import { type Conflict, conflictOf, RecordConflict } from './conflict';
import { formOf, type RecordForm, sameForm } from './form';
import { type Noun, recordPath } from './nouns';
import styles from './record.module.css';
import { RecordFields } from './record-fields';
import { useKeptWork } from './use-kept-work';
import { WRITES } from './writes';

type Props = {
  noun: Noun;
  /** Null for a new one. */
  record: { slug: string; version: number; content: unknown } | null;
  perspectives: readonly PerspectiveLabelFragment[];
  /** Else it is only shown. */
  mayChange?: boolean;
};

const TOLD = [
  'name',
  'role',
  'aliases',
  'perspective',
  'wikidata',
  'title',
  'proposition',
  'country',
  'homepage',
  'order',
] as const;

/** The form in which a record is made or changed. What is written in it survives a reload; what others saved meanwhile is told. */
export function RecordEditor({ noun, record, perspectives, mayChange = true }: Props) {
  const t = useTranslations('studio.records');
  const locale = useLocale();
  const stored = formOf(noun, record?.content);
  const begin = { seen: record?.version ?? 0, base: stored, form: stored };
  const { work, restored, change, goOn, forget } = useKeptWork(`${noun} ${record?.slug ?? ''}`, begin);
  const router = useRouter();
  const sending = useSending(TOLD);
  const names = useWriteName();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [saved, setSaved] = useState(false);
  const [tries, setTries] = useState(0);
  const own = useRef<HTMLFormElement>(null);
  const dirty = !sameForm(work.form, work.base);

  useEffect(() => {
    if (tries > 0) own.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);

  usePageKeys((event) => {
    const enter = event.code === 'Enter' || event.code === 'NumpadEnter';
    if (!enter || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    if (mayChange) own.current?.requestSubmit();
  });

  function edit(form: RecordForm) {
    setSaved(false);
    change(form);
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    const { form, seen } = work;
    const key = names.nameFor({ noun, slug: record?.slug, seen, form });
    const why: RecordFailureFragment[] = [];
    const payload = await sending.run(
      () =>
        record ? WRITES[noun].change({ slug: record.slug, version: seen }, form, key) : WRITES[noun].create(form, key),
      ({ errors }) => {
        why.push(...errors);
        return null;
      },
    );
    setTries(tries + 1);
    if (payload?.slug && payload.version !== null) {
      names.done();
      forget();
      if (!record) return window.location.assign(pageAddress(locale, recordPath(noun, payload.slug)));
      goOn({ seen: payload.version, base: form, form });
      // The rest of the page speaks of what is stored now.
      router.refresh();
      return setSaved(true);
    }
    const refusal = why.find(({ code }) => code === 'CONFLICT');
    if (refusal && record) setConflict(await conflictOf(noun, record.slug, work, refusal));
  }

  function discard() {
    forget();
    goOn({ ...work, form: work.base });
  }

  return (
    <form ref={own} className={styles.form} onSubmit={submit} noValidate>
      {restored && dirty && <StudioNotice>{t('restored')}</StudioNotice>}
      <fieldset className={styles.form} disabled={!mayChange}>
        <RecordFields
          noun={noun}
          form={work.form}
          perspectives={perspectives}
          own={record?.slug ?? null}
          errorAt={(field) => {
            const told = TOLD.find((one) => one === field);
            return told && sending.atField(told, t(`wrong.${told}`));
          }}
          onChange={(field, value) => edit({ ...work.form, [field]: value })}
        />
      </fieldset>
      {sending.problem && <StudioNotice kind="wrong">{sending.problem}</StudioNotice>}
      {saved && <StudioNotice kind="done">{t('saved')}</StudioNotice>}
      {mayChange ? (
        <div className={styles.actions}>
          <Button type="submit" look="strong" busy={sending.busy} disabled={record !== null && !dirty}>
            {record ? t('save') : t(`make.${noun}`)}
          </Button>
          {dirty && record && <Button onClick={discard}>{t('discard')}</Button>}
          <span className={styles.keys}>{t('saveKeys')}</span>
        </div>
      ) : (
        <p className={styles.keys}>{t('readOnly')}</p>
      )}
      {conflict && (
        <RecordConflict
          conflict={conflict}
          perspectives={perspectives}
          onChosen={(next) => {
            setConflict(null);
            goOn(next);
          }}
          onClose={() => setConflict(null)}
        />
      )}
    </form>
  );
}
