import type { StudioAuditQueryVariables } from '@/generated/graphql/documents';

/** What stands in the address of the audit log: which entries are asked for. */
export type AuditAddress = {
  user?: string;
  action?: string;
  article?: string;
  from?: string;
  to?: string;
  before?: string;
};

const PATTERNS: Record<keyof AuditAddress, RegExp> = {
  user: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/,
  action: /^[a-z]+(?:\.[a-z-]+)+$/,
  article: /^[a-z0-9-]{1,200}$/,
  from: /^\d{4}-\d\d-\d\d$/,
  to: /^\d{4}-\d\d-\d\d$/,
  before: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/,
};

/** Reads an address; what cannot be meant is left out. */
export function readAddress(parameters: Record<string, string | string[] | undefined>): AuditAddress {
  const address: AuditAddress = {};
  for (const name of Object.keys(PATTERNS) as (keyof AuditAddress)[]) {
    const value = [parameters[name]].flat()[0]?.trim();
    if (value && PATTERNS[name].test(value)) address[name] = value;
  }
  return address;
}

const DAY = 24 * 60 * 60 * 1000;

/** The moment that so many days after a day begin with; undefined where there is no such day. */
function moment(day: string | undefined, later = 0): Date | undefined {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : new Date(time + later * DAY);
}

/** What the API is asked for; days are those of UTC, the last one included. */
export function questionOf({ from, to, ...others }: AuditAddress): Omit<StudioAuditQueryVariables, 'locale' | 'first'> {
  return { ...others, from: moment(from), until: moment(to, 1) };
}
