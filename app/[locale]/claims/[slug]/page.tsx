import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { publicUrl } from '@/app/public-url';
import { JsonLd } from '@/components/json-ld/json-ld';
import { Markup } from '@/components/markup/markup';
import { Section } from '@/components/page/page';
import { ClaimDocument } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { pageAddress } from '@/i18n/address';
import { API_LOCALE, type Locale } from '@/i18n/routing';
import { pageLocale } from '../../_page/locale';
import { pageMetadata } from '../../_page/metadata';
import { Citations, citations } from './citations';
import { ClaimContext } from './context';
import { ClaimFacts } from './facts';
import { ClaimQuote } from './quote';
import { RelatedClaims } from './related';
import { ClaimStances } from './stances';
import { claimData } from './structured-data';

type Props = { params: Promise<{ locale: string; slug: string }> };

const load = cache((locale: Locale, slug: string) => execute(ClaimDocument, { locale: API_LOCALE[locale], slug }));

async function read({ params }: Props) {
  const locale = await pageLocale(params);
  const { claim } = await load(locale, decodeURIComponent((await params).slug));
  if (!claim) notFound();
  return { locale, claim };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, claim } = await read(props);
  const t = await getTranslations('claim');
  return pageMetadata({
    locale,
    path: `/claims/${claim.slug}`,
    title: t('title', { name: claim.analyst.name.text, text: claim.paraphrase.text }),
    description: `${claim.paraphrase.text} ${claim.stances.map((stance) => stance.rationale.text).join(' ')}`,
    type: 'article',
  });
}

export default async function ClaimPage(props: Props) {
  const { locale, claim } = await read(props);
  const t = await getTranslations('claim');
  const addressIn = (one: Locale) => publicUrl(pageAddress(one, `/claims/${claim.slug}`));
  const written = await citations(claim, addressIn);
  return (
    <Markup locale={locale}>
      <JsonLd data={claimData(claim, addressIn(locale))} />
      <ClaimQuote claim={claim} />
      <Section id="stances" title={t('stances')}>
        <ClaimStances stances={claim.stances} />
      </Section>
      <Section
        id="context"
        title={t('context')}
        lead={claim.article.bodyKind === 'DIGEST' ? t('contextDigest') : undefined}
      >
        <ClaimContext claim={claim} />
      </Section>
      <Section id="facts" title={t('facts')}>
        <ClaimFacts claim={claim} />
      </Section>
      <Section id="related" title={t('related')}>
        <RelatedClaims claim={claim} />
      </Section>
      <Section id="cite" title={t('cite')} lead={t('citeLead')}>
        <Citations claim={claim} written={written} address={addressIn('en')} />
      </Section>
    </Markup>
  );
}
