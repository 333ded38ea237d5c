'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, ButtonLink } from '@/components/studio/button/button';
import { TextArea } from '@/components/studio/field/field';
import { StudioNotice } from '@/components/studio/notice/notice';
import {
  CorrectTextDocument,
  type CorrectTextMutation,
  PreviewCorrectionDocument,
  type PreviewCorrectionQuery,
} from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { send } from '../../../../../_client/send';
import { useSending } from '../../../../../_client/sending';
import { useWriteName } from '../../../../../_client/write-name';
import type { ReaderText } from '../../_text/text';
import styles from './correct.module.css';
import { paragraphsOf } from './paragraphs';
import { PreviewOfPassages } from './preview';
import { TakeBack } from './take-back';
import { useUnsaved } from './use-unsaved';

type Props = {
  owner: { user: string; article: string };
  text: ReaderText;
  /** The version of the article that the text is of. */
  version: number;
  onChanged: () => Promise<void>;
};

/** A text as it is being corrected, with the text that the correction began from. */
type Entered = { text: string; from: string };

type Preview = PreviewCorrectionQuery['correctionPreview'];

/** A text in one language: it is corrected, one sees what becomes of the passages of claims, and then it is stored. */
export function TextCorrection({ owner, text, version, onChanged }: Props) {
  const t = useTranslations('studio.correct');
  const locale = useLocale();
  const { language } = text;
  const present = paragraphsOf(text);
  const [entered, enter] = useUnsaved<Entered>(owner, `text-${language}`);
  const [previewed, setPreviewed] = useState<{ text: string; preview: Preview } | null>(null);
  const [stored, setStored] = useState<CorrectTextMutation['articleTextCorrect'] | null>(null);
  const { busy, problem, run } = useSending();
  const { nameFor, done } = useWriteName();
  const words = entered?.text ?? present;
  const isChanged = words.trim() !== present.trim();
  const isOutOfDate = entered !== null && entered.from !== present;
  const preview = previewed?.text === words ? previewed.preview : null;

  function change(now: string) {
    setStored(null);
    enter(now === present ? null : { text: now, from: entered?.from ?? present });
  }

  async function look() {
    const asked = { slug: owner.article, language, text: words };
    const found = await run(async () => (await send(PreviewCorrectionDocument, asked)).correctionPreview);
    if (found) setPreviewed({ text: words, preview: found });
  }

  async function store() {
    const asked = { slug: owner.article, language, version, text: words };
    const payload = await run(
      async () => (await send(CorrectTextDocument, { ...asked, key: nameFor(asked) })).articleTextCorrect,
    );
    if (payload) {
      done();
      setPreviewed(null);
      setStored(payload);
      enter(null);
    }
    // Also where it was refused: somebody may have changed it meanwhile.
    await onChanged();
  }

  return (
    <div className={styles.part}>
      {isOutOfDate && (
        <StudioNotice kind="wrong">
          <p>{t('textChanged')}</p>
          <details className={styles.now}>
            <summary>{t('textNow')}</summary>
            <p lang={language} dir="auto">
              {present}
            </p>
          </details>
          <p className={styles.acts}>
            <Button onClick={() => enter({ text: words, from: present })}>{t('keepMine')}</Button>
            <Button onClick={() => enter(null)}>{t('takeTheirs')}</Button>
          </p>
        </StudioNotice>
      )}
      <TextArea
        id={`text-${language}`}
        label={t('textIn', { language: formatFor(locale).language(language) })}
        hint={t('textHint')}
        lang={language}
        dir={text.direction === 'RTL' ? 'rtl' : 'ltr'}
        spellCheck
        value={words}
        onChange={({ target }) => change(target.value)}
      />
      {problem && <StudioNotice kind="wrong">{problem}</StudioNotice>}
      {stored?.entry && (
        <TakeBack key={stored.entry} entry={stored.entry} onChanged={onChanged}>
          <Stored {...stored} />
        </TakeBack>
      )}
      {isChanged && !isOutOfDate && words.trim() !== '' && (
        <>
          {preview && <PreviewOfPassages preview={preview} language={language} />}
          <p className={styles.acts}>
            {preview ? (
              <Button look="strong" busy={busy} onClick={store}>
                {t('store')}
              </Button>
            ) : (
              <Button look="strong" busy={busy} onClick={look}>
                {t('preview')}
              </Button>
            )}
            <Button look="quiet" onClick={() => enter(null)}>
              {t('discard')}
            </Button>
          </p>
        </>
      )}
    </div>
  );
}

/** What storing did, and the way to what waits. */
function Stored({ moved, unsure }: { moved: number | null; unsure: number | null }) {
  const t = useTranslations('studio.correct');
  const locale = useLocale();
  return (
    <>
      <p>
        {t('stored')} {t('moved', { count: moved ?? 0 })} {t('unsure', { count: unsure ?? 0 })}
      </p>
      {(unsure ?? 0) > 0 && (
        <p className={styles.acts}>
          <ButtonLink look="strong" href={pageAddress(locale, '/studio/anchors')}>
            {t('toQueue')}
          </ButtonLink>
        </p>
      )}
    </>
  );
}
