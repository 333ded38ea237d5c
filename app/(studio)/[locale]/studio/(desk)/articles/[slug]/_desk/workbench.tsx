'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/studio/button/button';
import type { PerspectiveLabelFragment, UndoStateFragment } from '@/generated/graphql/documents';
import { API_LOCALE } from '@/i18n/routing';
import { Panel } from '../_panel/panel';
import { CodingReader } from '../_reader/reader';
import { Toolbar } from '../_reader/toolbar';
import { useAnchors } from '../_reader/use-anchors';
import { formOfSuggestion } from '../_suggestions/form';
import { Suggestions } from '../_suggestions/suggestions';
import { SUGGESTED, usePlaces, useSuggestions } from '../_suggestions/use-suggestions';
import type { ReaderText } from '../_text/text';
import { ConflictDialog } from './conflict-dialog';
import type { Command } from './keys';
import { KeysDialog } from './keys-dialog';
import { neighbour } from './neighbour';
import { NewsLine } from './news-line';
import { rightsOf } from './rights';
import type { Claim } from './state';
import { useCommands } from './use-commands';
import { useDesk } from './use-desk';
import { useKnown } from './use-known';
import { useNamedClaim } from './use-named-claim';
import { usePreference } from './use-preference';
import { useSelected } from './use-selected';
import styles from './workbench.module.css';

type Props = {
  viewer: { id: string; actions: readonly string[] };
  article: string;
  texts: readonly ReaderText[];
  perspectives: readonly PerspectiveLabelFragment[];
  claims: readonly Claim[];
  history: UndoStateFragment;
};

/** Where something is wrong with what was entered. */
const WRONG = '[aria-invalid], fieldset[aria-describedby] input';

/** Where an article is coded: its text on one side, its claims and the form of one of them on the other. */
export function Workbench({ viewer, article, texts, perspectives, claims, history }: Props) {
  const t = useTranslations('studio.code');
  const locale = useLocale();
  const reader = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const desk = useDesk({ owner: { user: viewer.id, article }, locale: API_LOCALE[locale] }, { claims, history });
  const { state, dispatch } = desk;
  const rights = useMemo(() => rightsOf(viewer.actions), [viewer.actions]);
  const { names, searches, meet, meetTopics } = useKnown(state.claims, locale);
  const selected = useSelected(texts, locale, reader);
  const { text, passage } = selected;
  const [wholeWords, setWholeWords] = usePreference('whole-words', false);
  const [singles, setSingles] = usePreference('single-keys', true);
  const [help, setHelp] = useState(false);
  const [sheet, setSheet] = useState(false);
  const work = state.open === null ? undefined : state.works[state.open];
  const suggestions = useSuggestions({
    article,
    locale: API_LOCALE[locale],
    mayDecide: rights.make,
    claims: state.claims,
    onAccepted: (number) => void desk.refresh(`${article}.${number}`),
  });
  const suggested = usePlaces(suggestions.list, text.language);
  const anchors = useAnchors(state, text.language, names, suggested);

  useNamedClaim((name) => {
    if (claims.some(({ slug }) => slug === name)) dispatch({ type: 'focused', name });
  });

  // A form that opens takes the focus; one that closes gives it back to the text.
  const opened = useRef(state.open);
  useEffect(() => {
    if (opened.current === state.open) return;
    const closed = state.open === null;
    opened.current = state.open;
    setSheet(!closed);
    if (closed) reader.current?.focus({ preventScroll: true });
    else document.getElementById('analyst')?.focus({ preventScroll: true });
  }, [state.open]);

  function save(offer: boolean) {
    if (!desk.save(offer)) requestAnimationFrame(() => panel.current?.querySelector<HTMLElement>(WRONG)?.focus());
  }

  function make(): boolean {
    if (!passage || !rights.make) return false;
    desk.make(text.language, passage);
    selected.clear();
    return true;
  }

  function replace() {
    if (!work || !passage) return;
    const passages = { ...work.form.passages, [text.language]: passage };
    dispatch({ type: 'changed', form: { ...work.form, passages } });
    selected.clear();
    setSheet(true);
  }

  function onFocused(does: (name: string) => void): boolean {
    if (state.focused === null) return false;
    does(state.focused);
    return true;
  }

  function close(): boolean {
    if (work) dispatch({ type: 'closed' });
    else if (passage) selected.clear();
    else return false;
    return true;
  }

  function step(by: 1 | -1): boolean {
    const name = neighbour(anchors, state, by);
    if (name !== null) dispatch({ type: 'focused', name });
    return name !== null;
  }

  // What each key does; false where there is nothing to be done.
  const commands: Record<Command, () => unknown> = {
    save: () => (work ? save(false) : false),
    saveAndOffer: () => (work ? save(rights.offer) : false),
    close,
    undo: () => void desk.takeBack('undo'),
    redo: () => void desk.takeBack('redo'),
    help: () => setHelp(true),
    make,
    next: () => step(1),
    previous: () => step(-1),
    edit: () => onFocused(desk.edit),
    offer: () => rights.offer && onFocused((name) => desk.setStatus(name, 'IN_REVIEW')),
    remove: () => onFocused(desk.remove),
    reader: () => reader.current?.focus(),
    list: () => {
      setSheet(true);
      panel.current?.focus();
    },
    language: selected.showNext,
  };
  useCommands(singles, (command) => commands[command]() !== false);

  return (
    <div className={styles.workbench}>
      <div className={styles.text}>
        <Toolbar
          texts={texts}
          language={text.language}
          onLanguage={selected.show}
          wholeWords={wholeWords}
          onWholeWords={setWholeWords}
          history={state.history}
          onTakeBack={desk.takeBack}
          onHelp={() => setHelp(true)}
          canMake={rights.make}
        />
        <CodingReader
          root={reader}
          text={text}
          anchors={anchors}
          focused={state.focused}
          onFocus={(name) => dispatch({ type: 'focused', name })}
          passage={passage}
          onPassage={selected.setPassage}
          wholeWords={wholeWords}
          acts={
            rights.make && (
              <>
                <Button look="strong" onClick={make}>
                  {t('make')}
                </Button>
                {work && <Button onClick={replace}>{t('replacePassage')}</Button>}
              </>
            )
          }
          onEnter={make}
        />
        <p className="visually-hidden" role="status">
          {passage && t('selected', { words: passage.exact })}
        </p>
      </div>
      <Panel
        root={panel}
        desk={desk}
        rights={rights}
        names={names}
        searches={searches}
        texts={texts}
        perspectives={perspectives}
        onMet={(analyst) => meet([analyst])}
        onMetTopic={(topic) => meetTopics([topic])}
        onGoTo={(language) => {
          selected.goTo(language);
          setSheet(false);
        }}
        onSave={save}
        sheet={sheet}
        onSheet={setSheet}
        news={<NewsLine desk={desk} />}
        suggestions={
          <Suggestions
            known={suggestions}
            mayDecide={rights.make}
            language={text.language}
            focused={state.focused}
            onShow={({ id }) => dispatch({ type: 'focused', name: `${SUGGESTED}${id}` })}
            onChange={(suggestion) => {
              if (suggestion.match) meet([suggestion.match.analyst]);
              meetTopics((suggestion.proposal?.stances ?? []).map(({ topic }) => topic));
              desk.begin(formOfSuggestion(suggestion));
            }}
          />
        }
      />
      {state.conflict && (
        <ConflictDialog
          conflict={state.conflict}
          names={names}
          onChosen={(theirs) => dispatch({ type: 'chosen', theirs })}
          onDiscard={() => dispatch({ type: 'discarded', name: state.conflict!.name })}
          onClose={() => dispatch({ type: 'closed' })}
        />
      )}
      {help && <KeysDialog singles={singles} onSingles={setSingles} onClose={() => setHelp(false)} />}
    </div>
  );
}
