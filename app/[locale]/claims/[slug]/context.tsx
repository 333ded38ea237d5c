import { MarkedText } from '@/components/reader/passage';
import { readerBlocks } from '@/components/reader/segments';
import type { ClaimQuery } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { useLocale } from '@/i18n/words';
import styles from './context.module.css';

type Claim = NonNullable<ClaimQuery['claim']>;

/** The passage the claim rests on, within its paragraph and the one before it, in each language of the article's texts. */
export function ClaimContext({ claim }: { claim: Claim }) {
  const locale = useLocale();
  const format = formatFor(locale);
  const articleHref = (language: string) =>
    `${pageAddress(locale, `/articles/${claim.article.slug}`, { text: language === locale ? undefined : language })}#claim-${claim.slug}`;
  return (
    <div className={styles.texts}>
      {claim.article.texts.map((text) => {
        const passage = claim.passages.find((one) => one.language === text.language);
        if (!passage) return null;
        const blocks = readerBlocks(text.body, text.blocks, [{ claim, start: passage.start, end: passage.end }]);
        const first = blocks.findIndex((block) => block.segments.some((segment) => segment.claims.length > 0));
        const last = blocks.findLastIndex((block) => block.segments.some((segment) => segment.claims.length > 0));
        return (
          <section key={text.language}>
            <h3>{format.language(text.language)}</h3>
            <blockquote className={styles.text} lang={text.language} dir={text.direction === 'RTL' ? 'rtl' : 'ltr'}>
              {blocks.slice(Math.max(0, first - 1), last + 2).map((block, index) => (
                <p key={text.blocks[Math.max(0, first - 1) + index]?.start}>
                  <MarkedText segments={block.segments} hrefOf={() => articleHref(text.language)} />
                </p>
              ))}
            </blockquote>
          </section>
        );
      })}
    </div>
  );
}
