import { isIPv6 } from 'node:net'

/**
 * @param address as `clientAddress` gives it.
 * @returns what one sender has for themselves, to count by: an IPv4 address, or the 64 bits of an IPv6 one that whoever rents
 * a machine gets, since they can use a new address of it for every request.
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.replace(/%.*$/, '').split('::')
  const front = head === '' ? [] : head.split(':')
  // What `::` leaves out is zeros; the front half is all that counts.
  const groups = tail === undefined ? front : [...front, ...zeros(8 - front.length - tail.split(':').length), ...tail.split(':')]
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group || '0', 16).toString(16))
  return `${network.join(':')}::/64`
}

const zeros = (count: number): string[] => Array.from({ length: Math.max(0, count) }, () => '0')
