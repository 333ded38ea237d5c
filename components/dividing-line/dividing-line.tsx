import type { ReactNode } from 'react';
import { Section } from '@/components/page/page';
import { AnalystName } from '@/components/side-name/side-name';
import type { DividingLineFragment, PartitionSummaryFragment } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import styles from './dividing-line.module.css';
import { verdictOn } from './verdict';

type Props = {
  polarisation: DividingLineFragment;
  /** Where the figures are explained; not within a window of time. */
  explainHref?: string;
  /** What follows in the same section. */
  children?: ReactNode;
};

/** Whether the sides are the line that divides the analysts, or another is, or none; of few pairs nothing is said. */
export function DividingLine({ polarisation, explainHref, children }: Props) {
  const t = useTranslations('dividingLine');
  const locale = useLocale();
  const format = formatFor(locale);
  const { undivided, given, best, exact, enough } = polarisation;
  const verdict = verdictOn(polarisation);
  if (!verdict || undivided === null || !given || !best) {
    return (
      <Section id="dividing-line" title={t('title')}>
        <p className={styles.verdict}>{t('nobody')}</p>
        {children}
      </Section>
    );
  }
  const figures = [
    { name: 'undivided', value: undivided },
    ...(verdict.given === 'alone' ? [] : [{ name: 'given' as const, value: given.value }]),
    { name: 'best', value: best.value },
  ] as const;
  return (
    <Section
      id="dividing-line"
      title={t('title')}
      lead={t('lead', { analysts: polarisation.analysts, pairs: polarisation.pairs })}
    >
      {enough ? (
        <p className={styles.verdict}>
          {t(`given.${verdict.given}`)} {t(verdict.camps ? 'best.camps' : 'best.none')} {!exact && t('inexact')}
        </p>
      ) : (
        <p className={styles.verdict}>{t('few')}</p>
      )}
      <dl className={styles.figures} data-thin={!enough || undefined}>
        {figures.map(({ name, value }) => (
          <div key={name}>
            <dt>{t(`figures.${name}`)}</dt>
            <dd>{explainHref ? <a href={explainHref}>{format.stance(value, 2)}</a> : format.stance(value, 2)}</dd>
          </div>
        ))}
      </dl>
      {verdict.given !== 'alone' && <p className={styles.within}>{agreementWithin(t, format, given)}</p>}
      {enough && verdict.camps && (
        <div className={styles.camps}>
          {best.groups.map(({ analysts }, index) => (
            <div key={analysts[0]?.slug}>
              <h3>{t('camp', { number: index + 1 })}</h3>
              <ul role="list">
                {analysts.map((analyst) => (
                  <li key={analyst.slug}>
                    <a href={pageAddress(locale, `/analysts/${analyst.slug}`)}>
                      <AnalystName analyst={analyst} />
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
          <p className={styles.within}>{agreementWithin(t, format, best)}</p>
        </div>
      )}
      {children}
    </Section>
  );
}

function agreementWithin(
  t: ReturnType<typeof useTranslations<'dividingLine'>>,
  format: ReturnType<typeof formatFor>,
  { within, across }: PartitionSummaryFragment,
): string {
  if (within === null || across === null) return t('separate');
  return t('agreement', { within: format.percent(within), across: format.percent(across) });
}
