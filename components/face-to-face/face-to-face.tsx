import type { ReactNode } from 'react';
import type { ClaimCardFragment } from '@/generated/graphql/documents';
import { DataText } from '../charts/data-text';
import type { LocalizedText } from '../charts/text';
import { ClaimCard } from '../claim-card/claim-card';
import styles from './face-to-face.module.css';

export type FacingClaims = {
  topic: { slug: string; title: LocalizedText };
  left: ClaimCardFragment[];
  right: ClaimCardFragment[];
};

type Props = {
  topics: FacingClaims[];
  topicHref: (slug: string) => string;
  /** What leads on from here. */
  children?: ReactNode;
};

/** Two sides on the same topics, their claims beside each other: the left one where lines start. */
export function FaceToFace({ topics, topicHref, children }: Props) {
  return (
    <>
      <ul className={styles.topics} role="list">
        {topics.map(({ topic, left, right }) => (
          <li key={topic.slug}>
            <h3 className={styles.topic}>
              <a href={topicHref(topic.slug)}>
                <DataText text={topic.title} />
              </a>
            </h3>
            <div className={styles.sides}>
              {[left, right].map((claims, side) => (
                <div key={side} className={styles.side}>
                  {claims.map((claim) => (
                    <ClaimCard
                      key={claim.slug}
                      id={`facing-${topic.slug}-${claim.slug}`}
                      claim={claim}
                      omit={{ topic: topic.slug }}
                    />
                  ))}
                </div>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {children}
    </>
  );
}
