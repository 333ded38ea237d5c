import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/[locale]/_page/locale';
import { isolate } from '@/components/charts/picture/isolate';
import { PageHeading, Section } from '@/components/page/page';
import { Moment } from '@/components/studio/moment/moment';
import { StudioDeskDocument } from '@/generated/graphql/documents';
import { isStudioPage } from '@/graphql/studio-access';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { API_LOCALE } from '@/i18n/routing';
import { ask, viewer } from '../_session/ask';
import styles from './_home/home.module.css';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'studio.shell' });
  return { title: t('title', { page: t('entries.home') }) };
}

/** What can wait for somebody, with the page where it is done. */
const WAITING = [
  { name: 'drafts', page: 'articles', action: 'claim.create' },
  { name: 'roundsToCode', page: 'rounds', action: 'round.code' },
  { name: 'inReview', page: 'review', action: 'claim.review' },
  { name: 'roundsToDecide', page: 'rounds', action: 'round.decide' },
  { name: 'suggestions', page: 'articles', action: 'claim.create' },
] as const;

/** Where the day begins: what waits, and what was worked on last. */
export default async function StudioPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations('studio.home');
  const [person, { desk }] = await Promise.all([viewer(), ask(StudioDeskDocument, { locale: API_LOCALE[locale] })]);
  const format = formatFor(locale);
  return (
    <>
      <PageHeading
        title={t('welcome', { name: isolate(person?.name ?? '') })}
        lead={person && t(`roles.${person.role}`)}
      />
      <Section id="waiting" title={t('waiting')}>
        <ul role="list" className={styles.waiting}>
          {WAITING.filter(({ action }) => person?.actions.includes(action)).map(({ name, page }) => (
            <li key={name}>
              <Way to={isStudioPage(page) ? pageAddress(locale, `/studio/${page}`) : null}>
                <strong>{format.count(desk[name])}</strong>
                <span>{t(`waits.${name}`, { count: desk[name] })}</span>
              </Way>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="edited" title={t('edited')}>
        {desk.edited.length === 0 && <p>{t('nothingEdited')}</p>}
        <ul role="list" className={styles.edited}>
          {desk.edited.map(({ article, at, userName }) => (
            <li key={article.slug}>
              <a href={pageAddress(locale, `/studio/articles/${article.slug}`)} lang={article.title.language}>
                <bdi>{article.title.text}</bdi>
              </a>
              <p className={styles.by}>
                {t.rich('editedBy', { moment: () => <Moment at={String(at)} />, who: () => <bdi>{userName}</bdi> })}
              </p>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Way({ to, children }: { to: string | null; children: React.ReactNode }) {
  return to ? (
    <a className={styles.way} href={to}>
      {children}
    </a>
  ) : (
    <p className={styles.way}>{children}</p>
  );
}
