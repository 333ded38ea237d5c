import { useLocale, useTranslations } from 'next-intl';
import type { VerdictsQuery } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { textIn } from '../../_shell/text-in';
import { dayOf } from '../../_together/day';
import styles from './queue.module.css';

/** What others decided about claims that one made, and why. */
export function Verdicts({ verdicts }: { verdicts: VerdictsQuery['verdicts'] }) {
  const t = useTranslations('studio.together.review');
  const locale = useLocale();
  const format = formatFor(locale);
  return (
    <ul className={styles.verdicts} role="list">
      {verdicts.map(({ slug, claim, status, note, reviewer, at }) => {
        const words = claim && textIn(claim.paraphrase, locale);
        const article = slug?.slice(0, slug.lastIndexOf('.'));
        return (
          <li key={`${slug} ${at}`}>
            <p>
              <b>{t(`verdicts.${status}`)}</b>{' '}
              {article && (
                <a href={`${pageAddress(locale, `/studio/articles/${article}`)}#${slug}`}>
                  <bdi lang={words?.language}>{words?.text ?? slug}</bdi>
                </a>
              )}
            </p>
            {note && (
              <blockquote className={styles.note}>
                <bdi>{note}</bdi>
              </blockquote>
            )}
            <p className={styles.small}>
              <bdi>{reviewer}</bdi> · <time dateTime={dayOf(at)}>{format.date(dayOf(at))}</time>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
