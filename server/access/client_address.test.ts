import { describe, expect, it } from 'vitest'
import { clientAddress } from './client_address.ts'

const PUBLIC = 'https://holdfast.example.com'

describe('clientAddress', () => {
  it.each([
    ['203.0.113.7', undefined, undefined, '203.0.113.7'],
    ['::ffff:203.0.113.7', undefined, undefined, '203.0.113.7'],
    ['2001:db8::7', undefined, PUBLIC, '2001:db8::7'],
    // Without a proxy, and from strangers, the header is made up.
    ['127.0.0.1', '198.51.100.1', undefined, '127.0.0.1'],
    ['203.0.113.7', '198.51.100.1', PUBLIC, '203.0.113.7'],
    ['2001:db8::7', '198.51.100.1', PUBLIC, '2001:db8::7'],
    // Behind one, what it added last is true; what stands before came from the client.
    ['127.0.0.1', '198.51.100.1', PUBLIC, '198.51.100.1'],
    ['::ffff:172.18.0.2', '192.0.2.66, 198.51.100.1', PUBLIC, '198.51.100.1'],
    ['::1', '192.0.2.66,2001:db8::1', PUBLIC, '2001:db8::1'],
    ['fd00::2', '198.51.100.1', PUBLIC, '198.51.100.1'],
    ['10.0.0.2', undefined, PUBLIC, '10.0.0.2'],
    ['10.0.0.2', 'unknown', PUBLIC, '10.0.0.2'],
    ['172.32.0.2', '198.51.100.1', PUBLIC, '172.32.0.2'],
    [undefined, '198.51.100.1', PUBLIC, ''],
  ])('of %s with %s (HOLDFAST_URL %s) is %s', (peer, forwarded, url, address) => {
    expect(clientAddress(peer, forwarded, url)).toBe(address)
  })
})
