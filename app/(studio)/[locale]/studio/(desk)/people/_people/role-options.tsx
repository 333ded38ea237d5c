import { useTranslations } from 'next-intl';
import type { UserRole } from '@/generated/graphql/documents';

const ROLES: readonly UserRole[] = ['READER', 'CODER', 'REVIEWER', 'ADMINISTRATOR'];

/** Every role with what it may do, as options of a select. */
export function RoleOptions() {
  const t = useTranslations('studio.people.roles');
  return ROLES.map((role) => (
    <option key={role} value={role}>
      {t(role)}
    </option>
  ));
}
