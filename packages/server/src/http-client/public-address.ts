import ipaddr from 'ipaddr.js';

const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3');

/**
 * Is this an address of the public internet? Everything else (this machine, private networks, link-local with the
 * clouds' metadata, carrier NAT, tunnels that wrap such addresses) is not for a server to call on someone's word.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // Unwraps an IPv4 address written as IPv6.
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  // Of IPv6 only what is given out: outside it old forms still wrap IPv4 addresses.
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_IPV6);
}

/** The address in a URL's host, when it is one and not a name. */
export function literalAddress(hostname: string): string | undefined {
  const bare = hostname.startsWith('[') && hostname.endsWith(']') ? hostname.slice(1, -1) : hostname;
  return ipaddr.isValid(bare) ? bare : undefined;
}
