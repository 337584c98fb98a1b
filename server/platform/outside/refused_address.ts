import { BlockList, isIP } from 'node:net'

/** What of IPv4 leads to no public server: IANA's special-purpose registry. */
const SPECIAL_IPV4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24', '192.168.0.0/16', '192.175.48.0/24'],
  ...['198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
]
/** Of IPv6 all else is refused: loopback, local, mapped and NAT64 forms of IPv4, multicast, what is not given to anyone. */
const GIVEN_IPV6 = ['2000::/3']
/** Of what is given: protocols and Teredo, documentation, 6to4, AS112. */
const SPECIAL_IPV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20']

const special = networksOf([...SPECIAL_IPV4, ...SPECIAL_IPV6])
const given = networksOf(GIVEN_IPV6)

/** @param networks such as `10.0.0.0/8` or `fd00::/8`. @returns them, to be asked whether an address is in one. */
export function networksOf(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits = ''] = network.split('/')
    list.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4')
  }
  return list
}

/**
 * @param address as a resolver gives it: IPv4 with dots, or IPv6.
 * @param allowed networks that the operator lets be reached all the same.
 * @returns whether what a user named must not be reached: it may be a machine that trusts its own network.
 */
export function isRefusedAddress(address: string, allowed: BlockList): boolean {
  const version = isIP(address)
  if (version === 0) return true
  const family = version === 6 ? 'ipv6' : 'ipv4'
  if (allowed.check(address, family)) return false
  return special.check(address, family) || (version === 6 && !given.check(address, family))
}
