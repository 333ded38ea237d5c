import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AnalystName } from '@/components/side-name/side-name';
import type { CodingDifference, CodingPartsFragment } from '@/generated/graphql/documents';
import { textIn } from '../../../_shell/text-in';
import { Stances } from '../../../_together/stances';
import styles from './units.module.css';

type Props = {
  coders: readonly { id: string; name: string }[];
  codings: readonly CodingPartsFragment[];
  differences: readonly CodingDifference[];
};

/** What each coder says, side by side; where they differ is marked. */
export function CodingsTable({ coders, codings, differences }: Props) {
  const t = useTranslations('studio.together.rounds');
  const code = useTranslations('studio.code');
  const locale = useLocale();
  const differ = (...of: CodingDifference[]) => (of.some((one) => differences.includes(one)) ? '' : undefined);
  const rows: { name: string; differs: '' | undefined; of: (coding: CodingPartsFragment) => ReactNode }[] = [
    {
      name: code('analyst'),
      differs: differ('ANALYST'),
      of: ({ analyst }) => (analyst ? <AnalystName analyst={analyst} /> : t('unsaid')),
    },
    {
      name: code('speech'),
      differs: differ('SPEECH'),
      of: ({ speech }) => (speech ? code(`speeches.${speech}`) : t('unsaid')),
    },
    { name: code('kind'), differs: differ('KIND'), of: ({ kind }) => (kind ? code(`kinds.${kind}`) : t('unsaid')) },
    { name: code('stances'), differs: differ('TOPICS', 'STANCE'), of: ({ stances }) => <Stances stances={stances} /> },
    {
      name: code('paraphrase'),
      differs: undefined,
      of: ({ paraphrase }) => {
        const words = textIn(paraphrase, locale);
        return words && <bdi lang={words.language}>{words.text}</bdi>;
      },
    },
  ];
  const shown = rows.filter(({ of }) => codings.some((coding) => of(coding) !== null));
  return (
    <div className={styles.columns}>
      {coders.map(({ id, name }) => {
        const coding = codings.find(({ coder }) => coder.id === id);
        return (
          <div key={id} className={styles.column}>
            <h3>
              <bdi>{name}</bdi>
            </h3>
            {coding ? (
              <dl>
                {shown.map((row) => (
                  <div key={row.name} data-differs={row.differs}>
                    <dt>{row.name}</dt>
                    <dd>{row.of(coding)}</dd>
                  </div>
                ))}
              </dl>
            ) : (
              <p className={styles.missed}>{t('missed')}</p>
            )}
          </div>
        );
      })}
    </div>
  );
}
