import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { publicUrl } from '@/app/public-url';
import { pageAddress } from '@/i18n/address';
import { type Locale, routing } from '@/i18n/routing';

type Page = {
  locale: Locale;
  /** Path without the language, such as "/topics/mutual-trust". Filters and cursors make no page of their own. */
  path: string;
  title: string;
  description: string;
  type?: 'website' | 'article' | 'profile';
  /** Whether search engines should pass over it, as over the endless combinations of filters. */
  unlisted?: boolean;
};

// Search engines cut after about so many characters; cutting ourselves keeps whole words.
const LONGEST_TITLE = 70;
const LONGEST_DESCRIPTION = 200;

/** Title, description, canonical address, the same page in the other language, and what is shown where it is shared. */
export async function pageMetadata({
  locale,
  path,
  title,
  description,
  type = 'website',
  unlisted,
}: Page): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: 'site' });
  const address = (one: Locale) => publicUrl(pageAddress(one, path));
  const short = shorten(title, LONGEST_TITLE);
  const summary = shorten(description, LONGEST_DESCRIPTION);
  const image = { url: publicUrl(`/share/mawqif.${locale}.png`), width: 1200, height: 630, alt: t('shareImage') };
  return {
    title: t('title', { page: short }),
    description: summary,
    alternates: {
      canonical: address(locale),
      languages: {
        ...Object.fromEntries(routing.locales.map((one) => [one, address(one)])),
        'x-default': address(routing.defaultLocale),
      },
    },
    openGraph: {
      type,
      url: address(locale),
      siteName: t('name'),
      title: short,
      description: summary,
      locale: locale === 'ar' ? 'ar_AR' : 'en_GB',
      alternateLocale: locale === 'ar' ? 'en_GB' : 'ar_AR',
      images: [image],
    },
    twitter: { card: 'summary_large_image', title: short, description: summary, images: [image] },
    ...(unlisted && { robots: { index: false, follow: true } }),
  };
}

function shorten(text: string, longest: number): string {
  const characters = [...text];
  if (characters.length <= longest) return text;
  return `${characters
    .slice(0, longest - 1)
    .join('')
    .replace(/\s+\S*$/u, '')}…`;
}
