import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/[locale]/_page/locale';
import { PageHeading } from '@/components/page/page';
import { ButtonLink } from '@/components/studio/button/button';
import { Moment } from '@/components/studio/moment/moment';
import { StudioBinDocument } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import type { Locale } from '@/i18n/routing';
import { ask, viewer } from '../../_session/ask';
import { textIn } from '../_shell/text-in';
import styles from './_bin/bin.module.css';
import { RestoreButton } from './_bin/restore-button';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ page?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'studio' });
  return { title: t('shell.title', { page: t('safety.binTitle') }) };
}

const SHOWN = 25;

/** What was taken out, by whom and when; each can be brought back. */
export default async function BinPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const page = Math.max(0, Math.min(1000, Math.trunc(Number((await searchParams).page)) || 0));
  const t = await getTranslations('studio.safety');
  const [{ bin }, person] = await Promise.all([
    ask(StudioBinDocument, { first: SHOWN + 1, offset: page * SHOWN }),
    viewer(),
  ]);
  const may = (noun: string) => person?.actions.some((action) => action === `${noun.toLowerCase()}.restore`);
  const at = (number: number) => pageAddress(locale, '/studio/bin', number > 0 ? { page: String(number) } : {});
  return (
    <>
      <PageHeading title={t('binTitle')} lead={t('binLead')} />
      {bin.length === 0 && <p>{t('binEmpty')}</p>}
      <ol role="list" className={styles.list}>
        {bin.slice(0, SHOWN).map(({ noun, slug, content, removedAt, entry }, index) => (
          <li key={`${noun} ${slug} ${entry.id}`} className={styles.entry}>
            <p id={`binned-${index}`} className={styles.what}>
              {t(`nouns.${noun}`)}: <strong dir="auto">{titleOf(content, locale) || slug}</strong>
            </p>
            <p className={styles.by}>
              {t.rich('removedBy', {
                name: () => <bdi>{entry.userName}</bdi>,
                moment: () => <Moment at={String(removedAt)} />,
              })}
            </p>
            {may(noun) && slug !== '' && <RestoreButton noun={noun} slug={slug} name={`binned-${index}`} />}
          </li>
        ))}
      </ol>
      <nav className={styles.pages} aria-label={t('pages')}>
        {page > 0 && <ButtonLink href={at(page - 1)}>{t('newer')}</ButtonLink>}
        {bin.length > SHOWN && <ButtonLink href={at(page + 1)}>{t('older')}</ButtonLink>}
      </nav>
    </>
  );
}

/** What a record is known by: its name, its title, or what a claim says. */
function titleOf(content: unknown, locale: Locale): string {
  const { name, title, paraphrase } = content as Record<string, unknown>;
  return textIn(name ?? title ?? paraphrase, locale)?.text ?? '';
}
