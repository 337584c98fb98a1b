import { describe, expect, it } from 'vitest'
import { isRefusedAddress, networksOf } from './refused_address.ts'

const NONE = networksOf([])

describe('an address that a user may not have reached', () => {
  it.each([
    ['loopback', '127.0.0.1'],
    ['the end of loopback', '127.255.255.254'],
    ['this host', '0.0.0.0'],
    ['private, 10', '10.1.2.3'],
    ['private, 172.16', '172.16.0.1'],
    ['the end of private, 172', '172.31.255.255'],
    ['private, 192.168', '192.168.1.1'],
    ['shared by a carrier', '100.64.0.1'],
    ['link-local, where clouds keep their secrets', '169.254.169.254'],
    ['documentation', '203.0.113.9'],
    ['benchmarks', '198.19.255.255'],
    ['multicast', '224.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['IPv6 loopback', '::1'],
    ['IPv6 unspecified', '::'],
    ['IPv6 link-local', 'fe80::1'],
    ['IPv6 unique local', 'fd12:3456::1'],
    ['IPv6 multicast', 'ff02::1'],
    ['IPv4 mapped: loopback', '::ffff:127.0.0.1'],
    ['IPv4 mapped in hex: private', '::ffff:a00:1'],
    ['IPv4 mapped: public, which nobody needs to write so', '::ffff:8.8.8.8'],
    ['IPv4 compatible', '::127.0.0.1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['NAT64, local', '64:ff9b:1::a00:1'],
    ['6to4 of loopback', '2002:7f00:1::1'],
    ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
    ['IPv6 documentation', '2001:db8::1'],
    ['discarding', '100::1'],
    ['what is no address', 'localhost'],
    ['what is none, with a zone', 'fe80::1%'],
  ])('%s', (_, address) => {
    expect(isRefusedAddress(address, NONE)).toBe(true)
  })

  it.each(['8.8.8.8', '172.15.255.255', '172.32.0.1', '11.0.0.1', '192.167.255.255', '2606:4700::1111', '2a00:1450::1'])(
    'is not %s',
    (address) => {
      expect(isRefusedAddress(address, NONE)).toBe(false)
    },
  )

  it('is none where the operator allows its network, and beside it still is', () => {
    const allowed = networksOf(['10.0.0.0/8', 'fd00::/16'])
    expect(isRefusedAddress('10.9.9.9', allowed)).toBe(false)
    expect(isRefusedAddress('fd00::1', allowed)).toBe(false)
    expect(isRefusedAddress('192.168.0.1', allowed)).toBe(true)
    expect(isRefusedAddress('fd01::1', allowed)).toBe(true)
  })
})
