import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Section } from '@/components/page/page';
import { AnalystName } from '@/components/side-name/side-name';
import type { DividingLineFragment, PartitionSummaryFragment } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import styles from './dividing-line.module.css';
import { verdictOn } from './verdict';

/**
 * Whether the sides are the line that divides the analysts, or another is, or none.
 * @param children what follows in the same section.
 */
export function DividingLine({ polarisation, children }: { polarisation: DividingLineFragment; children?: ReactNode }) {
  const t = useTranslations('dividingLine');
  const locale = useLocale();
  const format = formatFor(locale);
  const { undivided, given, best, exact } = polarisation;
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
      <p className={styles.verdict}>
        {t(`given.${verdict.given}`)} {t(verdict.camps ? 'best.camps' : 'best.none')} {!exact && t('inexact')}
      </p>
      <dl className={styles.figures}>
        {figures.map(({ name, value }) => (
          <div key={name}>
            <dt>{t(`figures.${name}`)}</dt>
            <dd>{format.stance(value, 2)}</dd>
          </div>
        ))}
      </dl>
      {verdict.given !== 'alone' && <p className={styles.within}>{agreementWithin(t, format, given)}</p>}
      {verdict.camps && (
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
