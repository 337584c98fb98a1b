import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { KEY_SCOPES } from '#core/access/scopes.ts'
import { say } from '#server/live/say.ts'
import { connect, publish } from '../testing/connect.ts'
import { foundTenant, type OpenDoor, openDoor } from '../testing/open_door.ts'

const RECOUNT = { version: 1, recount: { version: 2, done: 3, total: 9 } }
const COUNTERS = { storedEvents: 4, duplicateEvents: 0, rejectedEvents: 0, orphanEvents: 0, countedThrough: 1 }
const DEMO = {
  wanted: true,
  phase: 'live',
  scenario: 'hazard',
  beganAt: '2026-11-23T00:00:00.000Z',
  sentEvents: 7,
  historyShare: 1,
  failure: null,
} as const

describe('what is said over /live', () => {
  let door: OpenDoor

  beforeAll(async () => {
    door = await openDoor()
  })
  afterAll(() => door.close())

  const listen = async (key: string) => {
    const listener = connect(door.port, { token: key })
    await vi.waitFor(() => expect(listener.hellos).toHaveLength(1), 5_000)
    return listener
  }
  const ofKind = (said: [string, unknown][], kind: string) => said.filter(([name]) => name === kind).map(([, message]) => message)

  it('is heard by those alone who may read it elsewhere, and in its workspace alone', async () => {
    const ours = await foundTenant(KEY_SCOPES)
    const narrow = await foundTenant(['figures:read'])
    const [all, figures] = [await listen(ours.key), await listen(narrow.key)]
    for (const { id } of [ours, narrow]) {
      await say(id, 'demo', DEMO)
      await say(id, 'recount', RECOUNT)
      await say(id, 'ingestion', COUNTERS)
    }
    await vi.waitFor(() => expect(ofKind(all.said, 'recount')).toEqual([RECOUNT]), 5_000)
    await vi.waitFor(() => expect(ofKind(figures.said, 'ingestion')).toContainEqual(COUNTERS), 5_000)
    expect(ofKind(figures.said, 'recount')).toEqual([])
    // No key may manage a workspace.
    expect([...ofKind(all.said, 'demo'), ...ofKind(figures.said, 'demo')]).toEqual([])
  })

  it('is passed on at its pace, the newest last', async () => {
    const tenant = await foundTenant()
    const listener = await listen(tenant.key)
    for (let done = 1; done <= 50; done++)
      await say(tenant.id, 'recount', { version: 1, recount: { version: 2, done, total: 50 } })
    await vi.waitFor(() => expect(ofKind(listener.said, 'recount').at(-1)).toMatchObject({ recount: { done: 50 } }), 5_000)
    expect(ofKind(listener.said, 'recount').length).toBeLessThanOrEqual(6)
  })

  it('has the counters of each commit, and of batches that are none', async () => {
    const tenant = await foundTenant()
    const listener = await listen(tenant.key)
    await publish(tenant.id, 1, { ingestion: COUNTERS })
    await vi.waitFor(() => expect(ofKind(listener.said, 'ingestion')).toContainEqual(COUNTERS), 2_000)
  })

  it('is left out where it is of another form', async () => {
    const tenant = await foundTenant()
    const listener = await listen(tenant.key)
    await say(tenant.id, 'recount', { ...RECOUNT, version: 0.5 })
    await say(tenant.id, 'recount', RECOUNT)
    await vi.waitFor(() => expect(ofKind(listener.said, 'recount')).toEqual([RECOUNT]), 5_000)
  })
})
