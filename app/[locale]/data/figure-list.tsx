import { DataText } from '@/components/charts/data-text';
import { FigureLinks } from '@/components/charts/frame/figure-links';
import type { LocalizedText } from '@/components/charts/text';
import { useLocale, useTranslations } from '@/i18n/words';
import { figureAddress } from '../figures/address';
import { FIGURE_NAMES, FIGURES, type FigureName, type Noun } from '../figures/names';
import styles from './page.module.css';

type Subject = { slug: string; name: LocalizedText };

/** What figures are about, in the order of the list; null is all of the data. */
const NOUNS = [null, 'topic', 'analyst', 'article'] as const satisfies readonly (Noun | null)[];

/**
 * Every figure with its query and files: first those of all the data, then those of one thing each, for an example.
 * @param props.subjects an example of each kind; kinds without one have no figure yet.
 */
export function FigureList({ subjects }: { subjects: Record<Noun, Subject | undefined> }) {
  const t = useTranslations('data.figures');
  return NOUNS.map((noun) => {
    const subject = noun && subjects[noun];
    const names = FIGURE_NAMES.filter((name) => FIGURES[name] === noun);
    if (names.length === 0 || (noun && !subject)) return null;
    return (
      <section key={noun ?? 'all'} className={styles.group} aria-labelledby={`figures-of-${noun ?? 'all'}`}>
        <h3 id={`figures-of-${noun ?? 'all'}`}>
          {noun && subject ? t.rich(`of.${noun}`, { name: () => <DataText text={subject.name} /> }) : t('of.all')}
        </h3>
        <ul role="list">
          {names.map((name) => (
            <Entry key={name} name={name} query={noun && subject ? { [noun]: subject.slug } : {}} />
          ))}
        </ul>
      </section>
    );
  });
}

function Entry({ name, query }: { name: FigureName; query: Record<string, string> }) {
  const t = useTranslations('figures.names');
  const address = figureAddress(useLocale(), name, query);
  return (
    <li className={styles.figure}>
      <p id={`${name}-title`}>{t(name)}</p>
      <FigureLinks figure={name} href={address} />
    </li>
  );
}
