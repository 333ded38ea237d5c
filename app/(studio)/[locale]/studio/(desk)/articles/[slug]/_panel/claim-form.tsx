'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AnalystName } from '@/components/side-name/side-name';
import { Button } from '@/components/studio/button/button';
import { Combobox } from '@/components/studio/combobox/combobox';
import type {
  AnalystLabelFragment,
  PerspectiveLabelFragment,
  StatedTopicFragment,
} from '@/generated/graphql/documents';
import { type ClaimForm, KINDS, problemsOf, SPEECHES } from '../_claim/form';
import type { Names } from '../_desk/names';
import type { Searches } from '../_desk/searches';
import type { ReaderText } from '../_text/text';
import { ChoiceGroup } from './choice-group';
import styles from './form.module.css';
import { NewAnalyst } from './new-analyst';
import { PassageFields } from './passage-fields';
import { RelationFields } from './relation-fields';
import { StanceFields } from './stance-fields';
import { TwoLanguages } from './two-languages';

type Props = {
  form: ClaimForm;
  texts: readonly ReaderText[];
  names: Names;
  searches: Searches;
  perspectives: readonly PerspectiveLabelFragment[];
  /** Whether people may be added. */
  canMakeAnalyst: boolean;
  /** Whether what is missing is told by now: somebody has tried to save. */
  told: boolean;
  wordsOf: (claim: string) => string | undefined;
  onChange: (form: ClaimForm) => void;
  onMet: (analyst: AnalystLabelFragment) => void;
  /** Told of a question that was added; where it is not given, none can be. */
  onMadeTopic: ((topic: StatedTopicFragment) => void) | undefined;
  onGoTo: (language: string) => void;
};

/** A claim: where it stands, who says it, how, what, on which questions, and what it is to other claims. */
export function ClaimFields({ form, names, searches, told, onChange, ...props }: Props) {
  const t = useTranslations('studio.code');
  const combobox = useTranslations('studio.code.combobox');
  const [missing, setMissing] = useState<string | null>(null);
  const problems = told ? problemsOf(form) : [];
  const wrong = (problem: (typeof problems)[number]) =>
    problems.includes(problem) ? t(`problems.${problem}`) : undefined;
  const analyst = form.analyst === null ? undefined : names.analyst(form.analyst);

  return (
    <div className={styles.form}>
      <PassageFields
        form={form}
        texts={props.texts}
        onChange={onChange}
        onGoTo={props.onGoTo}
        error={wrong('passage')}
      />
      <div className={styles.section}>
        <Combobox
          id="analyst"
          label={t('analyst')}
          hint={t('analystHint')}
          error={wrong('analyst')}
          text={analyst?.name.text ?? form.analyst ?? ''}
          search={searches.analysts}
          onChoose={({ value }) => onChange({ ...form, analyst: value })}
          {...(props.canMakeAnalyst ? { onMissing: setMissing } : {})}
          words={{
            none: combobox('none'),
            failed: combobox('failed'),
            count: (count) => combobox('count', { count }),
            missing: (name) => t('makeAnalystNamed', { name }),
          }}
        />
        {analyst && (
          <p className={styles.who}>
            <AnalystName analyst={analyst} /> <bdi>{analyst.role.text}</bdi>
          </p>
        )}
      </div>
      <ChoiceGroup
        legend={t('speech')}
        choices={SPEECHES.map((value) => ({ value, label: t(`speeches.${value}`) }))}
        value={form.speech}
        onChoose={(speech) => onChange({ ...form, speech })}
      />
      <ChoiceGroup
        legend={t('kind')}
        choices={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        value={form.kind}
        onChoose={(kind) => onChange({ ...form, kind })}
      />
      <TwoLanguages
        id="paraphrase"
        legend={t('paraphrase')}
        texts={form.paraphrase}
        onChange={(paraphrase) => onChange({ ...form, paraphrase })}
        error={wrong('paraphrase')}
      />
      <StanceFields
        form={form}
        names={names}
        onChange={onChange}
        searchTopics={searches.topics}
        onMadeTopic={props.onMadeTopic}
        told={told}
      />
      <RelationFields form={form} onChange={onChange} wordsOf={props.wordsOf} searchClaims={searches.claims} />
      {missing !== null && (
        <NewAnalyst
          name={missing}
          perspectives={props.perspectives}
          onMade={(made) => {
            props.onMet(made);
            onChange({ ...form, analyst: made.slug });
            setMissing(null);
          }}
          onClose={() => setMissing(null)}
        />
      )}
    </div>
  );
}

/** What can be done with the claim that is in the form. */
export function FormActions(props: {
  unsaved: boolean;
  isNew: boolean;
  canOffer: boolean;
  busy: boolean;
  onSave: () => void;
  onOffer: () => void;
  onClose: () => void;
  onDiscard: () => void;
}) {
  const t = useTranslations('studio.code');
  return (
    <div className={styles.footer}>
      <Button look="strong" busy={props.busy} onClick={props.onSave}>
        {t('save')}
      </Button>
      {props.canOffer && (
        <Button busy={props.busy} onClick={props.onOffer}>
          {t('saveAndOffer')}
        </Button>
      )}
      {props.unsaved && (
        <Button look="quiet" onClick={props.onDiscard}>
          {props.isNew ? t('discard') : t('revert')}
        </Button>
      )}
      <Button look="quiet" onClick={props.onClose}>
        {t('close')}
      </Button>
    </div>
  );
}
