/** The Studio's navigation: a page of each part, with what one must be allowed to do to be shown it (Viewer.actions). */
export const ENTRIES = [
  { name: 'home', path: '/studio', action: 'studio.read' },
  { name: 'articles', path: '/studio/articles', action: 'studio.read' },
  { name: 'bring', path: '/studio/bring', action: 'article.create' },
  { name: 'records', path: '/studio/records', action: 'studio.read' },
  { name: 'review', path: '/studio/review', action: 'studio.read' },
  { name: 'rounds', path: '/studio/rounds', action: 'studio.read' },
  { name: 'agreement', path: '/studio/agreement', action: 'studio.read' },
  { name: 'anchors', path: '/studio/anchors', action: 'claim.anchor' },
  { name: 'bin', path: '/studio/bin', action: 'studio.read' },
  { name: 'people', path: '/studio/people', action: 'user.read' },
  { name: 'audit', path: '/studio/audit', action: 'audit.read' },
  { name: 'settings', path: '/studio/settings', action: 'studio.read' },
] as const;
