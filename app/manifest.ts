import type { MetadataRoute } from 'next';
import arabic from '@/messages/ar.json';

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'موقف · Mawqif',
    short_name: 'موقف',
    description: arabic.site.description,
    lang: 'ar',
    dir: 'rtl',
    start_url: '/',
    display: 'minimal-ui',
    background_color: '#fbfaf7',
    theme_color: '#fbfaf7',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/apple-icon.png', sizes: '180x180', type: 'image/png' },
    ],
  };
}
