import { useTranslations } from '@/i18n/words';
import { Notice } from '../notice/notice';

/** What stood in the address and could not be used: the parameter's name and the value found. */
export type Ignored = { name: string; value: string };

/** Says which conditions of the address were ignored, so that nobody takes the list for a filtered one. */
export function IgnoredNotice({ ignored }: { ignored: readonly Ignored[] }) {
  const t = useTranslations('filters');
  if (ignored.length === 0) return null;
  return (
    <Notice>
      <p>{t('ignored', { count: ignored.length })}</p>
      <ul>
        {ignored.map(({ name, value }) => (
          <li key={`${name}=${value}`}>
            <bdi>
              <code dir="ltr">
                {name}={value}
              </code>
            </bdi>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
