import type { MetadataRoute } from 'next';
import { publicUrl } from './public-url';

// The public address is known only while serving.
export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/graphql', '/healthz', '/api/', '/ar/studio', '/en/studio'] },
    sitemap: publicUrl('/sitemap.xml'),
  };
}
