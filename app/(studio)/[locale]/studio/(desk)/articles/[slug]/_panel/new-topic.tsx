'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { Button } from '@/components/studio/button/button';
import { Dialog } from '@/components/studio/dialog/dialog';
import { TextArea, TextField } from '@/components/studio/field/field';
import { StudioNotice } from '@/components/studio/notice/notice';
import { CreateTopicDocument, type StatedTopicFragment } from '@/generated/graphql/documents';
import { API_LOCALE } from '@/i18n/routing';
import { send } from '../../../../_client/send';
import { useSending } from '../../../../_client/sending';
import { useWriteName } from '../../../../_client/write-name';
import { languageOf, textsEntered } from './entered';
import styles from './form.module.css';

type Props = {
  /** What was looked for and not found. */
  title: string;
  onMade: (topic: StatedTopicFragment) => void;
  onClose: () => void;
};

/** A question that has not been asked before, with the proposition that claims accept or reject. */
export function NewTopic({ title, onMade, onClose }: Props) {
  const t = useTranslations('studio.code');
  const locale = useLocale();
  const sending = useSending();
  const names = useWriteName();
  const typed = languageOf(title);
  // The language of the page first, as in all forms of two languages.
  const languages = [
    { language: 'ar', dir: 'rtl' },
    { language: 'en', dir: 'ltr' },
  ] as const;
  const ordered = [...languages].sort((a, b) => Number(b.language === locale) - Number(a.language === locale));

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    event.stopPropagation();
    const form = event.currentTarget;
    const topic = { title: textsEntered(form, 'title'), proposition: textsEntered(form, 'proposition') };
    const variables = { locale: API_LOCALE[locale], key: names.nameFor(topic), topic };
    const payload = await sending.run(async () => (await send(CreateTopicDocument, variables)).topicCreate);
    if (payload?.topic) onMade(payload.topic);
  }

  return (
    <Dialog title={t('newTopic')} closeLabel={t('close')} onClose={onClose}>
      <form onSubmit={submit} className={styles.section}>
        {sending.problem && <StudioNotice kind="wrong">{sending.problem}</StudioNotice>}
        {ordered.map(({ language, dir }) => (
          <TextField
            key={language}
            id={`title-${language}`}
            name={`title-${language}`}
            label={t(`titleIn.${language}`)}
            lang={language}
            dir={dir}
            defaultValue={typed === language ? title : ''}
            required={typed === language}
            maxLength={200}
          />
        ))}
        {ordered.map(({ language, dir }) => (
          <TextArea
            key={language}
            id={`proposition-${language}`}
            name={`proposition-${language}`}
            label={t(`propositionIn.${language}`)}
            hint={language === locale ? t('propositionHint') : undefined}
            lang={language}
            dir={dir}
            required={typed === language}
            rows={2}
            maxLength={2000}
          />
        ))}
        <Button type="submit" look="strong" busy={sending.busy}>
          {t('makeTopic')}
        </Button>
      </form>
    </Dialog>
  );
}
