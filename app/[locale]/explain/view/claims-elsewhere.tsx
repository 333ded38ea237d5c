import { useTranslations } from 'next-intl';
import { Section } from '@/components/page/page';

/** Leads to the claims of a number that counts too many to stand on its page. */
export function ClaimsElsewhere({ href, words }: { href: string; words: 'underConditions' | 'faceToFace' }) {
  const t = useTranslations('explain.claims');
  return (
    <Section id="claims" title={t('title')}>
      <p>
        <a href={href}>{t(words)}</a>
      </p>
    </Section>
  );
}
