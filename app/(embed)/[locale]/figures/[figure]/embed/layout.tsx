import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { hasLocale } from 'next-intl';
import { setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { fontFaces } from '@/app/fonts';
import { DIRECTION, routing } from '@/i18n/routing';
import '@/app/globals.css';
import styles from './layout.module.css';

export const metadata: Metadata = { robots: { index: false, follow: true } };

/** A figure within another page: no navigation around it, and every link opens outside the frame. */
export default async function EmbedLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  return (
    <html lang={locale} dir={DIRECTION[locale]} className={fontFaces}>
      <head>
        <base target="_blank" />
      </head>
      <body>
        <main className={styles.main}>{children}</main>
        <script type="module" src="/islands/page.js" />
      </body>
    </html>
  );
}
