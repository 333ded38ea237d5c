import { useLocale, useTranslations } from 'next-intl';
import { SideMark } from '@/components/side-mark/side-mark';
import type { StudioRecordsQuery } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { OTHER_LOCALE } from '@/i18n/routing';
import styles from '../../_list/list.module.css';
import { textIn } from '../../_shell/text-in';
import { type Noun, recordPath } from '../_record/nouns';

type Row = StudioRecordsQuery['studioRecords']['rows'][number];
type Sides = StudioRecordsQuery['perspectives']['nodes'];

/** What refers to a record of the noun. */
const COUNTED = { analyst: 'claims', perspective: 'analysts', topic: 'claims', outlet: 'articles' } as const;

/** Records with what tells them apart and how much refers to each; on a phone each is a card. */
export function RecordTable({ noun, rows, sides }: { noun: Noun; rows: readonly Row[]; sides: Sides }) {
  const t = useTranslations('studio.records');
  const locale = useLocale();
  const format = formatFor(locale);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t(`one.${noun}`)}</th>
          <th scope="col" className={styles.number}>
            {t(`uses.${COUNTED[noun]}`)}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ slug, content, uses }) => (
          <tr key={slug}>
            <th scope="row">
              <Name noun={noun} slug={slug} content={content} />
              <Particulars noun={noun} content={content} sides={sides} />
            </th>
            <td className={styles.number} data-empty={uses === 0 || undefined}>
              <span className={styles.label}>{t(`uses.${COUNTED[noun]}`)}</span>
              <span>{format.count(uses)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The name in the page's language, leading to the record, and in the other one. */
function Name({ noun, slug, content }: { noun: Noun; slug: string; content: unknown }) {
  const locale = useLocale();
  const { name, title, order } = content as Record<string, unknown>;
  const [own, other] = [textIn(name ?? title, locale), textIn(name ?? title, OTHER_LOCALE[locale])];
  return (
    <>
      {noun === 'perspective' && typeof order === 'number' && (
        <>
          <SideMark order={order} />{' '}
        </>
      )}
      <a href={pageAddress(locale, recordPath(noun, slug))}>
        <bdi lang={own?.language}>{own?.text ?? slug}</bdi>
      </a>
      {other && other.language !== own?.language && (
        <p className={styles.where}>
          <bdi lang={other.language}>{other.text}</bdi>
        </p>
      )}
    </>
  );
}

/** Who somebody is and for whom he or she speaks, what a topic states, where an outlet is. */
function Particulars({ noun, content, sides }: { noun: Noun; content: unknown; sides: Sides }) {
  const locale = useLocale();
  const given = content as Record<string, unknown>;
  const text = textIn(noun === 'topic' ? given.proposition : given.role, locale);
  const side = sides.find(({ slug }) => slug === given.perspective)?.name;
  const place = typeof given.country === 'string' ? formatFor(locale).region(given.country) : undefined;
  const pieces = [
    text && (
      <bdi key="text" lang={text.language}>
        {text.text}
      </bdi>
    ),
    side && (
      <bdi key="side" lang={side.language}>
        {side.text}
      </bdi>
    ),
    place && <bdi key="place">{place}</bdi>,
    typeof given.homepage === 'string' && (
      <bdi key="homepage" dir="ltr">
        {URL.canParse(given.homepage) ? new URL(given.homepage).host : given.homepage}
      </bdi>
    ),
  ].filter(Boolean);
  if (pieces.length === 0) return null;
  return <p className={styles.where}>{pieces.flatMap((piece, at) => (at > 0 ? [' · ', piece] : [piece]))}</p>;
}
