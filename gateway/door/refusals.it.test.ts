import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { started } from '#prisma/seed/factories/events.ts'
import { flushRefusals, listDoorRefusals } from '#server/ingestion/door_refusals.ts'
import { readIngestion } from '#server/ingestion/read_ingestion.ts'
import { connect } from '../testing/connect.ts'
import { foundTenant, type OpenDoor, openDoor, type Tenant } from '../testing/open_door.ts'
import { type Sending, send } from '../testing/send.ts'

const good = started('jane@example.com', { at: Date.now() - 60_000 })

describe('what the door refused of a workspace', () => {
  let door: OpenDoor
  let tenant: Tenant
  const sendHere = (sending: Partial<Sending>) => send({ port: door.port, key: tenant.key, body: '[]', ...sending })
  const sendEvents = (...events: unknown[]) => sendHere({ body: JSON.stringify(events) })
  const counted = async () => {
    await flushRefusals()
    const { doorRefusals } = await readIngestion(tenant.id)
    return doorRefusals.map(({ what, code, count }) => `${what} ${code} ${count}`).sort()
  }

  beforeAll(async () => {
    door = await openDoor()
  })
  afterAll(() => door.close())

  it('is counted by reason: events of requests that were read, and whole requests', async () => {
    tenant = await foundTenant()
    const before = Date.now()
    await sendEvents(good, { ...good, type: 'odd' }, { ...good, type: 'odder' }, { ...good, time: '1970-01-01T00:00:00Z' })
    await sendEvents({ ...good, type: 'odd' })
    await sendHere({ body: '[' })
    await sendHere({ type: 'text/plain' })
    await sendEvents(good)
    expect(await counted()).toEqual([
      'event too_old 1',
      'event unknown_type 3',
      'request malformed 1',
      'request nothing_accepted 1',
      'request unsupported_media_type 1',
    ])
    const { doorRefusals } = await listDoorRefusals(tenant.id)
    expect(JSON.stringify(doorRefusals)).not.toMatch(/jane|odd/)
    const times = doorRefusals.map(({ lastAt }) => Date.parse(lastAt))
    expect(times).toEqual(times.toSorted((a, b) => b - a))
    expect(times.every((time) => time >= before && time <= Date.now())).toBe(true)
  })

  it('is added to what was before, for a key that may not send too, and for each workspace by itself', async () => {
    tenant = await foundTenant(['figures:read'])
    for (let i = 0; i < 2; i++) {
      await sendHere({})
      expect(await counted()).toEqual([`request forbidden ${i + 1}`])
    }
    tenant = await foundTenant()
    expect(await counted()).toEqual([])
    expect((await sendHere({ key: 'hf_nobody' })).status).toBe(401)
    expect(await counted()).toEqual([])
  })

  it('is told to open pages within moments, without anybody asking', async () => {
    tenant = await foundTenant()
    const { said, hellos } = connect(door.port, { token: tenant.key })
    await vi.waitFor(() => expect(hellos).toHaveLength(1), 5_000)
    await sendHere({ body: '[' })
    const refusal = { what: 'request', code: 'malformed', count: 1, lastAt: expect.any(String) }
    await vi.waitFor(() => expect(said).toContainEqual(['refusals', { doorRefusals: [refusal] }]), 5_000)
  })

  it('is written before the process ends', async () => {
    const closing = await openDoor()
    tenant = await foundTenant()
    await send({ port: closing.port, key: tenant.key, body: '[' })
    await closing.close()
    expect((await listDoorRefusals(tenant.id)).doorRefusals).toMatchObject([{ code: 'malformed', count: 1 }])
  })
})
