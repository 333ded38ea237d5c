import ipaddr from 'ipaddr.js';

/** All that is given out of IPv6 for the public network (IANA): 2000::/3. */
const GLOBAL_UNICAST: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/**
 * Whether an address of the network is one of the public internet: not one of this machine, of a network around it, of a
 * service of the machine's provider, nor one that leads to such by way of another notation (an IPv4 address within IPv6).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(GLOBAL_UNICAST);
}
