/** The two interface languages with the direction each is read in. */
export const LOCALES = [
  { locale: 'ar', direction: 'rtl' },
  { locale: 'en', direction: 'ltr' },
] as const;

/** Every page of the dashboard on the demonstration corpus, without its language. */
export const PAGES = {
  overview: '',
  'overview, filtered': '?from=2023-01-01&to=2024-12-31',
  compare: '/compare',
  'compare, two analysts': '/compare?left=analyst:roland-bijamov&right=analyst:gaziz-abishev',
  topics: '/topics',
  topic: '/topics/mutual-trust',
  'topic, in a sliding window': '/topics/mutual-trust?by=sliding&width=6&kernel=epanechnikov',
  'then and now': '/then-and-now',
  'then and now, one speaker':
    '/then-and-now?side=analyst:kassym-jomart-tokayev&earlier-to=2022-12-31&later-from=2023-01-01',
  'sliding means figure': '/figures/sliding-means?topic=mutual-trust',
  'then and now figure': '/figures/then-and-now?side=perspective:kazakhstan',
  analysts: '/analysts',
  analyst: '/analysts/kassym-jomart-tokayev',
  'analyst, in one article': '/analysts/roland-bijamov',
  'analyst, one claim': '/analysts/serik-zhumangarin',
  articles: '/articles',
  article: '/articles/aljazeera-2023-11-putin-astana',
  claims: '/claims',
  'claims, searched': '/claims?q=موسكو',
  claim: '/claims/aljazeera-2023-11-putin-astana.1',
  network: '/network',
  'network, analysts and topics': '/network?mode=topics&perspective=russia',
  'network, through a window':
    '/network?middle=2023-11-15&width=2&kernel=triangular&qualifier=conflict&duplicates=month',
  'network figure': '/figures/network?perspective=russia',
  'network over time figure': '/figures/network-over-time?step=half_year',
  'mean explained': '/explain/mean?side=russia&topic=mutual-trust',
  'gap explained': '/explain/gap?left=russia&right=kazakhstan&topic=mutual-trust',
  'agreement over topics explained': '/explain/agreement?left=russia&right=kazakhstan',
  method: '/method',
  data: '/data',
  figure: '/figures/spectrum?from=2022-01-01',
} as const;

/** Every page in one language a screen: at one width in Arabic, at the other in English, turn by turn. */
export const TURNS = Object.entries(PAGES).map(([name, path], place) => ({
  name,
  path,
  wide: LOCALES[place % 2]!,
  narrow: LOCALES[(place + 1) % 2]!,
}));
