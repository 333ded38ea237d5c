import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { hasLocale } from 'next-intl';
import { setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Markup } from '@/components/markup/markup';
import { SiteFooter } from '@/components/site-footer/site-footer';
import { SiteHeader } from '@/components/site-header/site-header';
import { DIRECTION, routing } from '@/i18n/routing';
import { fontFaces } from '../fonts';
import '../globals.css';
import styles from './layout.module.css';

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#171614' },
  ],
};

export const metadata: Metadata = {
  title: 'موقف · Mawqif',
  applicationName: 'Mawqif',
  formatDetection: { telephone: false },
};

export default async function Layout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const asked = await headers();
  const address = asked.get('x-mawqif-address') ?? `/${locale}`;
  return (
    <html lang={locale} dir={DIRECTION[locale]} className={fontFaces}>
      <body>
        <Markup locale={locale} part="header">
          <SiteHeader address={address} />
        </Markup>
        <main id="content" className={styles.main}>
          {children}
        </main>
        <Markup locale={locale} part="footer">
          <SiteFooter />
        </Markup>
        <script type="module" src="/islands/page.js" />
      </body>
    </html>
  );
}
