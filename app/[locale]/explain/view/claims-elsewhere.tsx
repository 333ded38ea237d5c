import { Section } from '@/components/page/page';
import { useTranslations } from '@/i18n/words';

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
