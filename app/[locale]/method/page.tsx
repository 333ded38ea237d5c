import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LEVELS } from '@/components/charts/scale';
import { LEVEL_KEY } from '@/components/charts/words';
import { Formula } from '@/components/formula/formula';
import { PageHeading, Section } from '@/components/page/page';
import { formatFor } from '@/i18n/format';
import { MEASURES } from '../_measures/list';
import type { MeasureNote } from '../_measures/note';
import { pageLocale } from '../_page/locale';
import { pageMetadata } from '../_page/metadata';
import styles from './page.module.css';

type Props = { params: Promise<{ locale: string }> };

const GRADES = ['NONE', 'SINGLE', 'THIN', 'FAIR', 'SOLID'] as const;
const CORPUS = ['origin', 'texts', 'coding', 'sides', 'limits'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations('method');
  return pageMetadata({ locale, path: '/method', title: t('metaTitle'), description: t('lead') });
}

export default async function MethodPage({ params }: Props) {
  const locale = await pageLocale(params);
  const [t, charts] = await Promise.all([getTranslations('method'), getTranslations('charts')]);
  const format = formatFor(locale);
  return (
    <>
      <PageHeading title={t('metaTitle')} lead={t('lead')} />
      <nav className={styles.contents} aria-label={t('contents')}>
        <ul role="list">
          <li>
            <a href="#claim">{t('claim.title')}</a>
          </li>
          <li>
            <a href="#scale">{t('scale.title')}</a>
          </li>
          {MEASURES.map(({ key, anchor }) => (
            <li key={key}>
              <a href={`#${anchor}`}>{t(`measures.${key}.title`)}</a>
            </li>
          ))}
          <li>
            <a href="#corpus">{t('corpus.title')}</a>
          </li>
        </ul>
      </nav>
      <Section id="claim" title={t('claim.title')}>
        <div className={styles.prose}>
          <p>{t('claim.what')}</p>
          <p>{t('claim.stance')}</p>
        </div>
      </Section>
      <Section id="scale" title={t('scale.title')}>
        <div className={styles.prose}>
          <p>{t('scale.what')}</p>
          <dl className={styles.levels}>
            {LEVELS.map((level) => (
              <div key={level}>
                <dt>{format.stance(level, 0)}</dt>
                <dd>{charts(`levels.${LEVEL_KEY[level]}`)}</dd>
              </div>
            ))}
          </dl>
          <p>{t('scale.rules')}</p>
        </div>
      </Section>
      {MEASURES.map((measure) => (
        <Measure key={measure.key} measure={measure} />
      ))}
      <Section id="corpus" title={t('corpus.title')}>
        <div className={styles.prose}>
          {CORPUS.map((part) => (
            <p key={part}>{t(`corpus.${part}`)}</p>
          ))}
        </div>
      </Section>
    </>
  );
}

async function Measure({ measure }: { measure: MeasureNote }) {
  const { key, anchor, sources } = measure;
  const [t, charts] = await Promise.all([getTranslations('method'), getTranslations('charts')]);
  const title = t(`measures.${key}.title`);
  return (
    <Section id={anchor} title={title}>
      <div className={styles.prose}>
        <p>{t(`measures.${key}.what`)}</p>
        {key === 'evidence' && (
          <dl className={styles.grades}>
            {GRADES.map((grade) => (
              <div key={grade}>
                <dt>{charts(`grades.${grade}`)}</dt>
                <dd>{t(`grades.${grade}`)}</dd>
              </div>
            ))}
          </dl>
        )}
        {measure.formula && (
          <>
            <Formula lines={measure.formula} label={t('formulaOf', { measure: title })} />
            <p className={styles.where}>{t(`where.${measure.key}`)}</p>
          </>
        )}
        <h3>{t('read')}</h3>
        <p>{t(`measures.${key}.read`)}</p>
        <h3>{t('limits')}</h3>
        <p>{t(`measures.${key}.limits`)}</p>
        {sources.length > 0 && (
          <>
            <h3>{t('source')}</h3>
            <ul className={styles.sources} role="list">
              {sources.map((source) => (
                <li key={source} lang="en" dir="ltr">
                  {source}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Section>
  );
}
