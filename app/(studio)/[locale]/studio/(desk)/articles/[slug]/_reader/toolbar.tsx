'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/studio/button/button';
import type { UndoStateFragment } from '@/generated/graphql/documents';
import { formatFor } from '@/i18n/format';
import type { ReaderText } from '../_text/text';
import styles from './toolbar.module.css';

type Props = {
  texts: readonly ReaderText[];
  language: string;
  onLanguage: (language: string) => void;
  wholeWords: boolean;
  onWholeWords: (on: boolean) => void;
  history: UndoStateFragment;
  onTakeBack: (which: 'undo' | 'redo') => void;
  onHelp: () => void;
  canMake: boolean;
};

/** What stands above the text: its languages, how words are chosen, undo and redo, and the keys. */
export function Toolbar({ texts, language, history, canMake, ...props }: Props) {
  const t = useTranslations('studio.code');
  const format = formatFor(useLocale());
  return (
    <div className={styles.toolbar}>
      {texts.length > 1 && (
        <fieldset className={styles.languages}>
          <legend className="visually-hidden">{t('textLanguage')}</legend>
          {texts.map((text) => (
            <label key={text.language}>
              <input
                type="radio"
                name="text-language"
                checked={text.language === language}
                onChange={() => props.onLanguage(text.language)}
              />
              <span>{format.language(text.language)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {canMake && (
        <label className={styles.option}>
          <input
            type="checkbox"
            checked={props.wholeWords}
            onChange={({ target }) => props.onWholeWords(target.checked)}
          />
          {t('wholeWords')}
        </label>
      )}
      <div className={styles.acts}>
        {canMake &&
          (['undo', 'redo'] as const).map((which) => (
            <Button key={which} look="quiet" busy={!history[which]} onClick={() => props.onTakeBack(which)}>
              {t(which)}
            </Button>
          ))}
        <Button look="quiet" onClick={props.onHelp}>
          {t('keys.open')}{' '}
          <span className={styles.key} aria-hidden="true">
            ?
          </span>
        </Button>
      </div>
      <p id="reader-keys" className={styles.hint}>
        {t(canMake ? 'readerHint' : 'readerHintReader')}
      </p>
    </div>
  );
}
