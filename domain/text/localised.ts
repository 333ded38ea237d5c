/** One text in several languages, by language code ("ar", "en"): how the database keeps names and translations. */
export type Localised = Readonly<Record<string, string>>;
