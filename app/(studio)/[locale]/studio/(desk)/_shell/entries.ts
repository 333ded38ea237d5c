/** The Studio's navigation: a page of each part, with what one must be allowed to do to be shown it (Viewer.actions). */
export const ENTRIES = [{ name: 'home', path: '/studio', action: 'studio.read' }] as const;
