import { BlockList, isIP, isIPv4 } from 'node:net'

/** Where the gateway notes who asks, for the limits of sign-in; what a client sends under this name is overwritten. */
export const CLIENT_ADDRESS_HEADER = 'x-holdfast-client-address'

const near = new BlockList()
near.addSubnet('127.0.0.0', 8)
near.addSubnet('10.0.0.0', 8)
near.addSubnet('172.16.0.0', 12)
near.addSubnet('192.168.0.0', 16)
near.addSubnet('169.254.0.0', 16)
near.addAddress('::1', 'ipv6')
near.addSubnet('fc00::', 7, 'ipv6')
near.addSubnet('fe80::', 10, 'ipv6')

/**
 * @param peer the other end of the connection.
 * @param forwarded the header `X-Forwarded-For`, which anybody can send: only what the nearest proxy added is believed,
 * and only from a peer on this machine or a private network, where HOLDFAST_URL says that there is a proxy.
 * @returns the address that limits count by; empty where the connection is gone.
 */
export function clientAddress(peer: string | undefined, forwarded: string | undefined, holdfastUrl: string | undefined): string {
  const address = plain(peer)
  if (holdfastUrl === undefined || !near.check(address, isIPv4(address) ? 'ipv4' : 'ipv6')) return address
  const hop = plain(forwarded?.split(',').at(-1)?.trim())
  return isIP(hop) ? hop : address
}

/** An IPv4 address as itself, which a socket for both kinds gives as IPv6. */
const plain = (address = ''): string => address.replace(/^::ffff:(?=\d+\.)/i, '')
