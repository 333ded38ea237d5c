import { useLocale, useTranslations } from 'next-intl';
import { DataText } from '@/components/charts/data-text';
import type { SpeakersOfSideQuery, StudioRecordPageQuery } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { type Noun, recordPath } from './nouns';
import styles from './record.module.css';

type Stored = NonNullable<StudioRecordPageQuery['studioRecord']>;

type Speaker = NonNullable<SpeakersOfSideQuery['perspective']>['analysts']['nodes'][number];

type Referring = Stored['referring'][number];

/** Who speaks from a perspective, each where he or she is changed. */
export function Speakers({ count, analysts }: { count: number; analysts: readonly Speaker[] }) {
  const t = useTranslations('studio.records');
  const locale = useLocale();
  if (analysts.length === 0) return <p>{t('unused')}</p>;
  return (
    <>
      <p>{t('usedByAnalysts', { count })}</p>
      <ul role="list" className={styles.speakers}>
        {analysts.map(({ slug, name }) => (
          <li key={slug} className={styles.links}>
            <a href={pageAddress(locale, recordPath('analyst', slug))}>
              <DataText text={name} />
            </a>
          </li>
        ))}
        {analysts.length < count && <li className={styles.links}>…</li>}
      </ul>
    </>
  );
}

/** How much refers to a record, drafts included, and where some of it stands. */
export function Uses({ noun, uses, referring }: { noun: Noun } & Pick<Stored, 'uses' | 'referring'>) {
  const t = useTranslations('studio.records');
  const locale = useLocale();
  const { claims, articles } = uses;
  const hrefOf = (article: string) => pageAddress(locale, `/studio/articles/${article}`);
  const byArticle = new Map<string, [Referring, ...Referring[]]>();
  for (const one of referring) {
    const known = byArticle.get(one.article.slug);
    if (known) known.push(one);
    else byArticle.set(one.article.slug, [one]);
  }
  if (referring.length === 0) return <p>{t('unused')}</p>;
  return (
    <>
      <p>{noun === 'outlet' ? t('usedByArticles', { articles }) : t('usedByClaims', { claims, articles })}</p>
      <ul role="list" className={styles.uses}>
        {[...byArticle.values()].map(([first, ...others]) => (
          <li key={first.article.slug} className={styles.links}>
            <a href={hrefOf(first.article.slug)}>
              <DataText text={first.article.title} />
            </a>
            {[first, ...others].map(
              ({ claim }) =>
                claim && (
                  <a key={claim} href={`${hrefOf(first.article.slug)}#${claim}`}>
                    {t('claim', { number: claim.slice(claim.lastIndexOf('.') + 1) })}
                  </a>
                ),
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
