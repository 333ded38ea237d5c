import { pageAddress, type Query } from '@/i18n/address';
import type { Locale } from '@/i18n/routing';

/** Formats of a network's file, as they stand in addresses. */
export const NETWORK_FORMATS = ['graphml', 'gexf', 'edge_list', 'matrix'] as const;
export type NetworkFormatName = (typeof NETWORK_FORMATS)[number];

/** Where the file of a network is. Thresholds are for the eye: a file holds all that the network holds. */
export function networkFileAddress(locale: Locale, format: NetworkFormatName, query: Query): string {
  return pageAddress(locale, '/network/export', { ...query, least: undefined, against: undefined, format });
}
