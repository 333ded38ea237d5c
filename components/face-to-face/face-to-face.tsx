import type { ReactNode } from 'react';
import type { ClaimCardFragment } from '@/generated/graphql/documents';
import { useTranslations } from '@/i18n/words';
import { DataText } from '../charts/data-text';
import type { LocalizedText } from '../charts/text';
import { ClaimCard } from '../claim-card/claim-card';
import styles from './face-to-face.module.css';

/** A claim, with the passage it rests on where that is to be read here. */
export type FacingClaim = ClaimCardFragment & {
  passage?: { exact: string; language: string; direction: LocalizedText['direction'] } | null;
};

export type FacingSide = {
  claims: FacingClaim[];
  /** Leads to the rest of the side's claims, where not all stand here. */
  more?: ReactNode;
};

export type FacingTopic = {
  topic: { slug: string; title: LocalizedText };
  /** What is said of the topic before the claims. */
  lead?: ReactNode;
  left: FacingSide;
  right: FacingSide;
};

type Props = {
  topics: FacingTopic[];
  topicHref: (slug: string) => string;
  /** Prefix of the topics' anchors. */
  anchor: string;
};

/** Two sides on the same topics, their claims beside each other: the left one where lines start. */
export function FaceToFace({ topics, topicHref, anchor }: Props) {
  return (
    <ul className={styles.topics} role="list">
      {topics.map(({ topic, lead, left, right }) => (
        <li key={topic.slug} id={`${anchor}-${topic.slug}`}>
          <h3 className={styles.topic}>
            <a href={topicHref(topic.slug)}>
              <DataText text={topic.title} />
            </a>
          </h3>
          {lead}
          <div className={styles.sides}>
            <Claims side={left} topic={topic.slug} anchor={anchor} />
            <Claims side={right} topic={topic.slug} anchor={anchor} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Claims({ side, topic, anchor }: { side: FacingSide; topic: string; anchor: string }) {
  const t = useTranslations('compare');
  return (
    <div className={styles.side}>
      {side.claims.map((claim) => (
        <div key={claim.slug}>
          <ClaimCard id={`${anchor}-${topic}-${claim.slug}`} claim={claim} omit={{ topic }} />
          {claim.passage && (
            <details className={styles.passage}>
              <summary>{t('passage')}</summary>
              <blockquote lang={claim.passage.language} dir={claim.passage.direction === 'RTL' ? 'rtl' : 'ltr'}>
                {claim.passage.exact}
              </blockquote>
            </details>
          )}
        </div>
      ))}
      {side.more}
    </div>
  );
}
