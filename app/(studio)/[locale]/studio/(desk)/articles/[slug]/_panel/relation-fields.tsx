'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { Combobox, type Option } from '@/components/studio/combobox/combobox';
import { SelectField } from '@/components/studio/field/field';
import type { ClaimRelationKind } from '@/generated/graphql/documents';
import type { ClaimForm } from '../_claim/form';
import styles from './form.module.css';

const KINDS: readonly ClaimRelationKind[] = ['SUPPORTS', 'CONTRADICTS', 'RESTATES', 'QUALIFIES'];

type Props = {
  form: ClaimForm;
  onChange: (form: ClaimForm) => void;
  /** What a claim says, by its address; undefined for claims of other articles. */
  wordsOf: (claim: string) => string | undefined;
  searchClaims: (text: string, signal: AbortSignal) => Promise<readonly Option[]>;
};

/** What the claim is to other claims, of this article or of others. */
export function RelationFields({ form, onChange, wordsOf, searchClaims }: Props) {
  const t = useTranslations('studio.code');
  const combobox = useTranslations('studio.code.combobox');
  const [kind, setKind] = useState<ClaimRelationKind>('SUPPORTS');

  function add({ value: to }: Option) {
    if (form.relations.some((one) => one.kind === kind && one.to === to)) return;
    onChange({ ...form, relations: [...form.relations, { kind, to }] });
  }

  return (
    <section className={styles.section} aria-label={t('relations')}>
      {form.relations.length > 0 && (
        <ul role="list" className={styles.relations}>
          {form.relations.map((relation) => (
            <li key={`${relation.kind} ${relation.to}`}>
              <span>
                <b>{t(`relationKinds.${relation.kind}`)}</b> <bdi>{wordsOf(relation.to) ?? relation.to}</bdi>
              </span>
              <Button
                look="quiet"
                onClick={() => onChange({ ...form, relations: form.relations.filter((one) => one !== relation) })}
              >
                {t('removeRelation')}
                <span className="visually-hidden">{relation.to}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.relation}>
        <SelectField
          id="relation-kind"
          label={t('relationKind')}
          value={kind}
          onChange={({ target }) => setKind(KINDS.find((one) => one === target.value) ?? 'SUPPORTS')}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`relationKinds.${one}`)}
            </option>
          ))}
        </SelectField>
        <Combobox
          id="relation-to"
          label={t('relationTo')}
          hint={t('relationHint')}
          text=""
          search={searchClaims}
          onChoose={add}
          words={{
            none: combobox('none'),
            failed: combobox('failed'),
            count: (count) => combobox('count', { count }),
          }}
        />
      </div>
    </section>
  );
}
