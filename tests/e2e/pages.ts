/** The two interface languages with the direction each is read in. */
export const LOCALES = [
  { locale: 'ar', direction: 'rtl' },
  { locale: 'en', direction: 'ltr' },
] as const;

/** Every kind of page of the dashboard on the demonstration corpus, without its language. */
export const KINDS = {
  overview: '',
  compare: '/compare',
  topics: '/topics',
  topic: '/topics/mutual-trust',
  'then and now': '/then-and-now',
  analysts: '/analysts',
  analyst: '/analysts/kassym-jomart-tokayev',
  articles: '/articles',
  article: '/articles/aljazeera-2023-11-putin-astana',
  claims: '/claims',
  claim: '/claims/aljazeera-2023-11-putin-astana.1',
  network: '/network',
  figure: '/figures/spectrum?from=2022-01-01',
  'gap explained': '/explain/gap?left=russia&right=kazakhstan&topic=mutual-trust',
  method: '/method',
  data: '/data',
} as const;

/** More of the same kinds. */
const VARIANTS = {
  'overview, filtered': '?from=2023-01-01&to=2024-12-31',
  'compare, two analysts': '/compare?left=analyst:roland-bijamov&right=analyst:gaziz-abishev',
  'topic, in a sliding window': '/topics/mutual-trust?by=sliding&width=6&kernel=epanechnikov',
  'then and now, one speaker':
    '/then-and-now?side=analyst:kassym-jomart-tokayev&earlier-to=2022-12-31&later-from=2023-01-01',
  'sliding means figure': '/figures/sliding-means?topic=mutual-trust',
  'then and now figure': '/figures/then-and-now?side=perspective:kazakhstan',
  'analyst, in one article': '/analysts/roland-bijamov',
  'analyst, one claim': '/analysts/serik-zhumangarin',
  'claims, searched': '/claims?q=موسكو',
  'network, analysts and topics': '/network?mode=topics&perspective=russia',
  'network, through a window':
    '/network?middle=2023-11-15&width=2&kernel=triangular&qualifier=conflict&duplicates=month',
  'network figure': '/figures/network?perspective=russia',
  'network over time figure': '/figures/network-over-time?step=half_year',
  'mean explained': '/explain/mean?side=russia&topic=mutual-trust',
  'agreement over topics explained': '/explain/agreement?left=russia&right=kazakhstan',
} as const;

export const PAGES = { ...KINDS, ...VARIANTS };

/** Every page in one language a screen: at one width in Arabic, at the other in English, turn by turn. */
export const TURNS = Object.entries(PAGES).map(([name, path], place) => ({
  name,
  path,
  wide: LOCALES[place % 2]!,
  /** None for a variant: its kind is tried on a phone. */
  narrow: name in KINDS ? LOCALES[(place + 1) % 2]! : null,
}));
