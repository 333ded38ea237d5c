import { useLocale, useTranslations } from 'next-intl';
import { CopyField } from '@/components/studio/copy-field/copy-field';
import { StudioNotice } from '@/components/studio/notice/notice';
import { pageAddress } from '@/i18n/address';

/** A link by which somebody chooses a password: it is shown this once. */
export function OneTimeLink({ name, token }: { name: string; token: string }) {
  const t = useTranslations('studio.people.link');
  const locale = useLocale();
  const address = `${window.location.origin}${pageAddress(locale, '/studio/invitation', { token })}`;
  return (
    <StudioNotice kind="done">
      <p>{t.rich('text', { name: () => <bdi>{name}</bdi> })}</p>
      <CopyField label={t('label')} value={address} />
    </StudioNotice>
  );
}
