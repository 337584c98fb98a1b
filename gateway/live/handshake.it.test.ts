import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { revokeApiKey } from '#server/access/api_keys/revoke_api_key.ts'
import { CLIENT_ADDRESS_HEADER } from '#server/access/client_address.ts'
import { connect } from '../testing/connect.ts'
import { foundTenant, type OpenDoor, openDoor } from '../testing/open_door.ts'

describe('the handshake of /live', () => {
  let door: OpenDoor

  beforeAll(async () => {
    door = await openDoor()
  })
  afterAll(() => door.close())

  it('greets a key that may read figures with where the stream stands', async () => {
    const { key } = await foundTenant(['figures:read'])
    for (const how of [{ token: key }, { headers: { authorization: `Bearer ${key}` } }]) {
      const listener = connect(door.port, how)
      await vi.waitFor(() => expect(listener.hellos).toMatchObject([{ sequence: 0, policyVersion: 1 }]), 5_000)
    }
  })

  it('refuses no key, a wrong one, and one that may not read figures, each by its code', async () => {
    const sender = await foundTenant(['events:write'])
    const cases = [
      [{}, 'unauthenticated'],
      [{ token: 'hf_wrong' }, 'unauthenticated'],
      [{ token: 'with\nnewline' }, 'unauthenticated'],
      [{ token: sender.key }, 'forbidden'],
    ] as const
    for (const [how, code] of cases) {
      const listener = connect(door.port, how)
      await vi.waitFor(() => expect(listener.refusals).toContain(code), 5_000)
      expect(listener.hellos).toEqual([])
    }
  })

  it("refuses another site's page, and takes its own", async () => {
    const { key } = await foundTenant()
    const foreign = connect(door.port, { token: key, headers: { origin: 'https://evil.example' } })
    await vi.waitFor(() => expect(foreign.refusals.length).toBeGreaterThan(0), 5_000)
    expect(foreign.hellos).toEqual([])
    const own = connect(door.port, { token: key, headers: { origin: `http://localhost:${door.port}` } })
    await vi.waitFor(() => expect(own.hellos).toHaveLength(1), 5_000)
  })

  it('has nothing to offer in the default namespace', async () => {
    const { key } = await foundTenant()
    const listener = connect(door.port, { token: key, namespace: '/' })
    await vi.waitFor(() => expect(listener.refusals).toContain('not_found'), 5_000)
  })

  it('disconnects a key within 30 seconds of its revocation, and does not let it back in', { timeout: 40_000 }, async () => {
    const tenant = await foundTenant()
    const listener = connect(door.port, { token: tenant.key })
    await vi.waitFor(() => expect(listener.hellos).toHaveLength(1), 5_000)
    await revokeApiKey(asSystem('command line', tenant.id), tenant.keyId)
    await vi.waitFor(() => expect(listener.socket.connected).toBe(false), { timeout: 30_000, interval: 250 })
    listener.socket.connect()
    await vi.waitFor(() => expect(listener.refusals).toContain('unauthenticated'), 5_000)
  })

  // The last: after it this address finds no key that it did not use before.
  it('refuses an address that has made up too many keys, whatever address it claims, and no key that it knows', async () => {
    const { key } = await foundTenant()
    const known = connect(door.port, { token: key })
    await vi.waitFor(() => expect(known.hellos).toHaveLength(1), 5_000)
    const tries = Array.from({ length: 130 }, (_, n) =>
      connect(door.port, { token: `hf_made_up_${n}`, headers: { [CLIENT_ADDRESS_HEADER]: `203.0.113.${n}` } }),
    )
    await vi.waitFor(() => expect(tries.flatMap(({ refusals }) => refusals)).toContain('rate_limited'), 10_000)
    const again = connect(door.port, { token: key })
    await vi.waitFor(() => expect(again.hellos).toHaveLength(1), 5_000)
  })
})
