import { PHASE_PRODUCTION_SERVER } from 'next/constants.js';
import { SAFE_HEADERS } from './server/safe-headers.mjs';

/** @type {import('next').NextConfig} */
const config = {
  // Types are checked by `npm test`, all of them at once and in a tenth of the time (docs/decisions/0102).
  typescript: { ignoreBuildErrors: true },
  // A kind of page is loaded when it is first asked for: all of them at once held up the first by more (docs/decisions/0108).
  // What a build keeps for the next one takes it almost a third longer and 225 MB; whoever changes the sources uses `npm run dev`.
  // Style sheets are put together by which pages use them: what Turbopack does by itself put those of all pages, the Studio's
  // among them, into one for everybody (docs/decisions/0045).
  experimental: {
    preloadEntriesOnStart: false,
    turbopackFileSystemCacheForBuild: false,
    cssChunking: { type: 'graph', requestCost: 10_000 },
  },
  poweredByHeader: false,
  // Every page must be complete in its first response: a title that streams in later is missed by readers without script.
  htmlLimitedBots: /.*/,
  // They bring files of their own (drivers, native and WebAssembly code) that a bundle would not find.
  serverExternalPackages: ['pg', '@prisma/adapter-pg', 'sharp', 'harfbuzzjs', '@opentelemetry/sdk-node'],
  async headers() {
    return [
      {
        source: '/:path*',
        headers: Object.entries(SAFE_HEADERS).map(([key, value]) => ({ key, value })),
      },
      {
        // An embedded figure may stand in any page (proxy.ts); this older header knows no exception.
        source: '/((?!ar/figures/[^/]+/embed$|en/figures/[^/]+/embed$).*)',
        headers: [{ key: 'X-Frame-Options', value: 'SAMEORIGIN' }],
      },
    ];
  },
};

/**
 * What is to be built is told to Next by next-intl's plugin; what was built is served without it, since loading it takes a sixth of
 * a second of every start (docs/decisions/0108).
 */
export default async function configFor(phase) {
  if (phase === PHASE_PRODUCTION_SERVER) return config;
  const { default: createNextIntlPlugin } = await import('next-intl/plugin');
  const withNextIntl = createNextIntlPlugin({
    requestConfig: './i18n/request.ts',
    experimental: {
      // Messages are read once, by the build, instead of anew for every page (docs/decisions/0116).
      messages: { path: './messages', format: 'json', locales: ['ar', 'en'], precompile: true },
    },
  });
  return withNextIntl(config);
}
