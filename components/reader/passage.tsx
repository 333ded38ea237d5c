import { useTranslations } from '@/i18n/words';
import type { LocalizedText } from '../charts/text';
import { sideNumber } from '../side-mark/shape';
import styles from './passage.module.css';
import type { Segment } from './segments';

/** What a passage needs to know of the claim that rests on it. */
export type PassageClaim = { slug: string; analyst: { name: LocalizedText; perspective: { order: number } } };

/** A block's text, with each passage in its side's colour and linked to the claim that rests on it. */
export function MarkedText({
  segments,
  hrefOf,
}: {
  segments: Segment<PassageClaim>[];
  hrefOf: (slug: string) => string;
}) {
  const t = useTranslations('article');
  return segments.map((segment, index) => {
    const claim = segment.claims[0];
    const key = `${index}-${claim?.slug ?? ''}`;
    if (!claim) return <span key={key}>{segment.text}</span>;
    return (
      <mark key={key} className={styles.passage} data-side={sideNumber(claim.analyst.perspective.order)}>
        <a href={hrefOf(claim.slug)} title={t('passageOf', { name: claim.analyst.name.text })}>
          {segment.text}
        </a>
      </mark>
    );
  });
}
