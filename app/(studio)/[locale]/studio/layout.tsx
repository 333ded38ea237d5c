import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import { hasLocale, NextIntlClientProvider } from 'next-intl';
import { getMessages, setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { fontFaces } from '@/app/fonts';
import { DIRECTION, routing } from '@/i18n/routing';
import '@/app/globals.css';

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#171614' },
  ],
};

export const metadata: Metadata = {
  robots: { index: false, follow: false },
  referrer: 'same-origin',
  formatDetection: { telephone: false },
};

/**
 * What stands around every page of the Studio. Unlike the public pages they come to life in the browser, with the words of
 * the Studio (docs/decisions/0173).
 */
export default async function StudioLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const { studio, stance } = await getMessages();
  return (
    <html lang={locale} dir={DIRECTION[locale]} className={fontFaces}>
      <body>
        <NextIntlClientProvider locale={locale} timeZone="UTC" messages={{ studio, stance }}>
          {children}
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
