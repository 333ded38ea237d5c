import type { ReactNode } from 'react';
import type { ArticleQuery } from '@/generated/graphql/documents';
import { useTranslations } from '@/i18n/words';
import { ClaimCard } from '../claim-card/claim-card';
import { MarkedText } from './passage';
import styles from './reader.module.css';
import { readerBlocks } from './segments';

type Article = NonNullable<ArticleQuery['article']>;
type Text = Article['texts'][number];
type Claim = Article['claims']['nodes'][number];

/** An article's text with every passage that a claim rests on, and each claim beside the block that it begins in. */
export function Reader({ text, claims }: { text: Text; claims: Claim[] }) {
  const t = useTranslations('article');
  const anchors = claims.flatMap((claim) =>
    claim.passages
      .filter((passage) => passage.language === text.language)
      .map(({ start, end }) => ({ claim, start, end })),
  );
  const blocks = readerBlocks(text.body, text.blocks, anchors);
  const unplaced = claims.filter((claim) => !anchors.some((anchor) => anchor.claim === claim));
  const anchorOf = (slug: string) => `#claim-${slug}`;
  return (
    <div className={styles.reader}>
      {blocks.map((block, index) => (
        <div key={text.blocks[index]?.start} className={styles.row}>
          <div className={styles.text} lang={text.language} dir={text.direction === 'RTL' ? 'rtl' : 'ltr'}>
            <Block kind={block.kind}>
              <MarkedText segments={block.segments} hrefOf={anchorOf} />
            </Block>
          </div>
          {block.claims.length > 0 && (
            <div className={styles.claims}>
              {block.claims.map((claim) => (
                <ClaimCard key={claim.slug} claim={claim} omit={{ article: true }} />
              ))}
            </div>
          )}
        </div>
      ))}
      {unplaced.length > 0 && (
        <section className={styles.unplaced}>
          <h3>{t('unplaced')}</h3>
          {unplaced.map((claim) => (
            <ClaimCard key={claim.slug} claim={claim} omit={{ article: true }} />
          ))}
        </section>
      )}
    </div>
  );
}

function Block({ kind, children }: { kind: Text['blocks'][number]['kind']; children: ReactNode }) {
  if (kind === 'HEADING') return <h3>{children}</h3>;
  if (kind === 'QUOTATION') return <blockquote>{children}</blockquote>;
  return <p>{children}</p>;
}
