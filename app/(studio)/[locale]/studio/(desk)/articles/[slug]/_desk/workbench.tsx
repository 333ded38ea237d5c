'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, useState } from 'react';
import type {
  AnalystLabelFragment,
  PerspectiveLabelFragment,
  StatedTopicFragment,
  UndoStateFragment,
} from '@/generated/graphql/documents';
import { API_LOCALE } from '@/i18n/routing';
import { type ClaimForm, formOf } from '../_claim/form';
import { wordsOfForm } from '../_claim/words';
import { Panel } from '../_panel/panel';
import { anchorsOf } from '../_reader/anchors';
import { CodingReader } from '../_reader/reader';
import { Toolbar } from '../_reader/toolbar';
import type { Passage, ReaderText } from '../_text/text';
import { ConflictDialog } from './conflict-dialog';
import type { Command } from './keys';
import { KeysDialog } from './keys-dialog';
import { namesOf } from './names';
import { neighbour } from './neighbour';
import { NewsLine } from './news-line';
import { rightsOf } from './rights';
import { searchesOf } from './searches';
import type { Claim } from './state';
import { useCommands } from './use-commands';
import { useDesk } from './use-desk';
import { usePreference } from './use-preference';
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
  const place = { owner: { user: viewer.id, article }, locale: API_LOCALE[locale] };
  const desk = useDesk(place, { claims, history });
  const { state, dispatch } = desk;
  const rights = useMemo(() => rightsOf(viewer.actions), [viewer.actions]);

  const [language, setLanguage] = useState(() => texts.find((one) => one.language === locale)?.language);
  const text = texts.find((one) => one.language === language) ?? texts[0]!;
  const [passage, setPassage] = useState<Passage | null>(null);
  const [wholeWords, setWholeWords] = usePreference('whole-words', false);
  const [singles, setSingles] = usePreference('single-keys', true);
  const [help, setHelp] = useState(false);
  const [sheet, setSheet] = useState(false);
  const reader = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);

  const [met, setMet] = useState<readonly AnalystLabelFragment[]>([]);
  const [topics, setTopics] = useState<readonly StatedTopicFragment[]>([]);
  const names = useMemo(() => namesOf(state.claims, met, topics), [state.claims, met, topics]);
  const anchors = useMemo(
    () =>
      anchorsOf(
        state.claims,
        state.works,
        text.language,
        (analyst) => names.analyst(analyst)?.perspective.order ?? null,
      ),
    [state.claims, state.works, text.language, names],
  );
  const wordsOf = (form: ClaimForm) => wordsOfForm(form, locale).text;
  const searches = searchesOf({
    locale: API_LOCALE[locale],
    claims: state.claims,
    wordsOf: (claim) => wordsOf(formOf(claim)),
    onAnalysts: (found) => setMet((before) => [...before, ...found]),
    onTopics: (found) => setTopics((before) => [...before, ...found]),
  });
  const work = state.open === null ? undefined : state.works[state.open];

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

  function clearSelection() {
    document.getSelection()?.removeAllRanges();
    setPassage(null);
  }

  function make() {
    if (!passage || !rights.make) return false;
    desk.make(text.language, passage);
    clearSelection();
    return true;
  }

  function replace() {
    if (!work || !passage) return;
    dispatch({
      type: 'changed',
      form: { ...work.form, passages: { ...work.form.passages, [text.language]: passage } },
    });
    clearSelection();
    setSheet(true);
  }

  function goTo(wanted: string) {
    setLanguage(wanted);
    setSheet(false);
    reader.current?.focus();
  }

  function focusOn(name: string | null) {
    if (name !== null) dispatch({ type: 'focused', name });
    return name !== null;
  }

  function onFocused(does: (name: string) => void) {
    if (state.focused === null) return false;
    does(state.focused);
    return true;
  }

  function run(command: Command): boolean {
    switch (command) {
      case 'save':
      case 'saveAndOffer':
        if (!work) return false;
        save(command === 'saveAndOffer' && rights.offer);
        return true;
      case 'close':
        if (work) dispatch({ type: 'closed' });
        else if (passage) clearSelection();
        else return false;
        return true;
      case 'undo':
      case 'redo':
        void desk.takeBack(command);
        return true;
      case 'help':
        setHelp(true);
        return true;
      case 'make':
        return make();
      case 'next':
      case 'previous':
        return focusOn(neighbour(anchors, state, command === 'next' ? 1 : -1));
      case 'edit':
        return onFocused(desk.edit);
      case 'offer':
        return rights.offer && onFocused((name) => desk.setStatus(name, 'IN_REVIEW'));
      case 'remove':
        return onFocused(desk.remove);
      case 'reader':
        reader.current?.focus();
        return true;
      case 'list':
        setSheet(true);
        panel.current?.focus();
        return true;
      case 'language': {
        const next = texts[(texts.indexOf(text) + 1) % texts.length];
        if (next) setLanguage(next.language);
        return true;
      }
    }
  }
  useCommands(singles, run);

  return (
    <div className={styles.workbench}>
      <div className={styles.text}>
        <Toolbar
          texts={texts}
          language={text.language}
          onLanguage={setLanguage}
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
          onPassage={setPassage}
          wholeWords={wholeWords}
          canMake={rights.make}
          canReplace={work !== undefined}
          onMake={make}
          onReplace={replace}
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
        wordsOf={wordsOf}
        onMet={(analyst) => setMet((before) => [...before, analyst])}
        onGoTo={goTo}
        onSave={save}
        sheet={sheet}
        onSheet={setSheet}
        news={<NewsLine desk={desk} />}
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
