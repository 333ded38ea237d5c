'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, type RefObject, useMemo } from 'react';
import { Button } from '@/components/studio/button/button';
import type {
  AnalystLabelFragment,
  PerspectiveLabelFragment,
  StatedTopicFragment,
} from '@/generated/graphql/documents';
import { type ClaimForm, formOf } from '../_claim/form';
import { wordsOfForm } from '../_claim/words';
import type { Names } from '../_desk/names';
import type { Rights } from '../_desk/rights';
import type { Searches } from '../_desk/searches';
import { isUnsaved } from '../_desk/state';
import type { Desk } from '../_desk/use-desk';
import type { ReaderText } from '../_text/text';
import { ClaimFields, FormActions } from './claim-form';
import { ClaimList } from './claim-list';
import { ClaimRow } from './claim-row';
import styles from './panel.module.css';

type Props = {
  root: RefObject<HTMLElement | null>;
  desk: Desk;
  rights: Rights;
  names: Names;
  searches: Searches;
  texts: readonly ReaderText[];
  perspectives: readonly PerspectiveLabelFragment[];
  onMet: (analyst: AnalystLabelFragment) => void;
  onMetTopic: (topic: StatedTopicFragment) => void;
  onGoTo: (language: string) => void;
  onSave: (offer: boolean) => void;
  /** On a small screen: whether it is drawn up over the text. */
  sheet: boolean;
  onSheet: (up: boolean) => void;
  news: ReactNode;
  /** What may be claims; shown above those that there are. */
  suggestions: ReactNode;
};

/** What stands beside the text: the form of the claim that is being coded, or all claims. */
export function Panel({ root, desk, rights, names, searches, sheet, ...props }: Props) {
  const t = useTranslations('studio.code');
  const locale = useLocale();
  const { state, dispatch } = desk;
  const work = state.open === null ? undefined : state.works[state.open];
  const stored = useMemo(() => new Map(state.claims.map((claim) => [claim.slug, claim])), [state.claims]);
  const fresh = Object.keys(state.works).filter((name) => !stored.has(name));
  const all = [...fresh, ...stored.keys()];
  const formOfName = (name: string) => state.works[name]?.form ?? formOf(stored.get(name)!);
  const number = work && stored.get(work.name)?.number;

  return (
    <aside
      ref={root}
      className={styles.panel}
      data-up={sheet || undefined}
      aria-label={work ? t('form') : t('claims')}
      tabIndex={-1}
    >
      <div className={styles.head}>
        <h2>
          {work ? (number ? t('claimNumber', { number }) : t('newClaim')) : t('claimsCount', { count: all.length })}
        </h2>
        <Button look="quiet" aria-expanded={sheet} data-handle="" onClick={() => props.onSheet(!sheet)}>
          {sheet ? t('sheetDown') : t('sheetUp')}
        </Button>
      </div>
      {props.news}
      <div className={styles.body} data-scroller="">
        {work ? (
          <ClaimFields
            key={work.name}
            form={work.form}
            texts={props.texts}
            names={names}
            searches={searches}
            perspectives={props.perspectives}
            canMakeAnalyst={rights.makeAnalyst}
            told={desk.told}
            wordsOf={(claim) => {
              const found = stored.get(claim);
              return found && wordsOfForm(formOf(found), locale).text;
            }}
            onChange={(form) => dispatch({ type: 'changed', form })}
            onMet={props.onMet}
            onMadeTopic={rights.makeTopic ? props.onMetTopic : undefined}
            onGoTo={props.onGoTo}
          />
        ) : (
          <>
            {props.suggestions}
            <ClaimList
              names={all}
              wordsOf={(name) => searchable(formOfName(name), names)}
              focused={state.focused}
              row={(name) => (
                <ClaimRow
                  claim={stored.get(name) ?? null}
                  unsaved={state.works[name]?.form ?? null}
                  names={names}
                  focused={name === state.focused}
                  busy={desk.outbox.waiting.includes(name)}
                  rights={rights}
                  onFocus={() => dispatch({ type: 'focused', name })}
                  onEdit={() => desk.edit(name)}
                  onStatus={(status) => desk.setStatus(name, status)}
                  onRemove={() => desk.remove(name)}
                />
              )}
            />
          </>
        )}
      </div>
      {work && (
        <FormActions
          unsaved={isUnsaved(work)}
          isNew={work.base === null}
          canOffer={rights.offer && (stored.get(work.name)?.status ?? 'DRAFT') === 'DRAFT'}
          busy={desk.outbox.waiting.includes(work.name)}
          onSave={() => props.onSave(false)}
          onOffer={() => props.onSave(true)}
          onClose={() => dispatch({ type: 'closed' })}
          onDiscard={() => dispatch({ type: 'discarded', name: work.name })}
        />
      )}
    </aside>
  );
}

/** All words by which a claim is found in the list. */
function searchable(form: ClaimForm, names: Names): string {
  const analyst = form.analyst === null ? undefined : names.analyst(form.analyst)?.name.text;
  const topics = form.stances.map(({ topic }) => names.topic(topic)?.title.text);
  const passages = Object.values(form.passages).map(({ exact }) => exact);
  return [analyst, ...Object.values(form.paraphrase), ...passages, ...topics].join(' ');
}
