import { getTranslations } from 'next-intl/server';
import type { ClaimQuery } from '@/generated/graphql/documents';
import { formatFor } from '@/i18n/format';
import { DIRECTION, type Locale, routing } from '@/i18n/routing';
import { useTranslations } from '@/i18n/words';
import { bibtex } from './bibtex';
import styles from './citations.module.css';

type Claim = NonNullable<ClaimQuery['claim']>;

type Citation = { locale: Locale; text: string };

/** The claim as one cites it, in every language of the interface. */
export function citations(claim: Claim, addressOf: (locale: Locale) => string): Promise<Citation[]> {
  return Promise.all(
    routing.locales.map(async (locale) => ({ locale, text: await citation(claim, locale, addressOf(locale)) })),
  );
}

type Props = {
  claim: Claim;
  written: readonly Citation[];
  /** The claim's address in English. */
  address: string;
};

/** Citations as text and for reference managers. A press selects a whole one. */
export function Citations({ claim, written, address }: Props) {
  const t = useTranslations('claim');
  const { article, analyst } = claim;
  return (
    <dl className={styles.citations}>
      {written.map(({ locale, text }) => (
        <div key={locale}>
          <dt>{t(`citationIn.${locale}`)}</dt>
          <dd lang={locale} dir={DIRECTION[locale]}>
            {text}
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('bibtex')}</dt>
        <dd dir="ltr">
          <pre>
            {bibtex({
              slug: claim.slug,
              speaker: analyst.englishName.text,
              text: withoutFullStop(claim.english.text),
              articleTitle: (article.publishedTitle ?? article.englishTitle).text,
              outlet: article.outlet.englishName.text,
              date: claim.datePrecision === 'MONTH' ? claim.publishedOn.slice(0, 7) : claim.publishedOn,
              address,
            })}
          </pre>
        </dd>
      </div>
    </dl>
  );
}

async function citation(claim: Claim, locale: Locale, url: string): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'claim' });
  const { article, analyst } = claim;
  const arabic = locale === 'ar';
  return t('citation', {
    name: (arabic ? analyst.arabicName : analyst.englishName).text,
    text: withoutFullStop((arabic ? claim.arabic : claim.english).text),
    title: (arabic ? article.arabicTitle : article.englishTitle).text,
    outlet: (arabic ? article.outlet.arabicName : article.outlet.englishName).text,
    date: formatFor(locale).date(claim.publishedOn, claim.datePrecision),
    url,
  });
}

/** A claim ends with a full stop of its own; inside a citation it would stand before the comma: “…Caucasus.”, in: … */
function withoutFullStop(text: string): string {
  return text.replace(/\.$/, '');
}
