import { useTranslations } from '@/i18n/words';
import { FAMILIES } from '../_measures/list';
import styles from './contents.module.css';

/** What the page holds, by the same groups. */
export function Contents() {
  const t = useTranslations('method');
  const groups = [
    {
      key: 'basis',
      entries: [
        { anchor: 'claim', title: t('claim.title') },
        { anchor: 'scale', title: t('scale.title') },
      ],
    },
    ...FAMILIES.map(({ key, measures }) => ({
      key,
      entries: measures.map((measure) => ({ anchor: measure.anchor, title: t(`measures.${measure.key}.title`) })),
    })),
    { key: 'limits', entries: [{ anchor: 'corpus', title: t('corpus.title') }] },
  ] as const;
  return (
    <nav className={styles.contents} aria-labelledby="contents-title">
      <h2 id="contents-title">{t('contents')}</h2>
      <div className={styles.groups}>
        {groups.map(({ key, entries }) => (
          <div key={key}>
            <h3>{t(`families.${key}.title`)}</h3>
            <ul role="list">
              {entries.map(({ anchor, title }) => (
                <li key={anchor}>
                  <a href={`#${anchor}`}>{title}</a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  );
}
