import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LiveKind } from '#core/live/kinds.ts'
import { LiveRoom } from './live_room.ts'
import { createSweep, SWEEP_EVERY_MS } from './sweep.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A room whose clients stand at commit 4, a database that stands where it is told to, and a sweep between them. */
function openRoom() {
  const sent: { kind: LiveKind; message: unknown }[] = []
  const room = new LiveRoom(7, (kind, message) => sent.push({ kind, message }))
  const database = { sequence: 4, policyVersion: 1, duplicateEvents: 0, isDown: false }
  const sweep = createSweep(async (workspaceId) => {
    if (database.isDown || workspaceId !== 7) throw new Error('down')
    const { sequence, policyVersion, duplicateEvents } = database
    const counters = { storedEvents: sequence, duplicateEvents, rejectedEvents: 0, orphanEvents: 0, countedThrough: sequence }
    return { sequence, policyVersion, counters }
  })
  const told = (kind: LiveKind) => sent.filter((one) => one.kind === kind).map(({ message }) => message)
  return { room, database, told, sweep: () => sweep(room) }
}

describe('the sweep', () => {
  it('finds a commit that was stored a round ago and not heard since', async () => {
    const { room, database, told, sweep } = openRoom()
    room.stand(database)
    database.sequence = 5
    await sweep()
    expect(told('hello')).toEqual([])
    database.sequence = 6
    await sweep()
    expect(told('hello')).toMatchObject([{ sequence: 6, policyVersion: 1 }])
    await sweep()
    expect(told('hello')).toHaveLength(1)
    expect(room.standing).toBe(6)
  })

  it('leaves a room alone that has heard by then', async () => {
    const { room, database, told, sweep } = openRoom()
    room.stand(database)
    database.sequence = 5
    await sweep()
    room.hear({ workspaceId: 7, policyVersion: 1, sequence: 5, at: '', rows: [], flips: [] })
    await sweep()
    expect(told('hello')).toEqual([])
  })

  it('finds another version of the policy at once', async () => {
    const { room, database, told, sweep } = openRoom()
    room.stand(database)
    database.policyVersion = 2
    await sweep()
    expect(told('hello')).toMatchObject([{ sequence: 4, policyVersion: 2 }])
    await sweep()
    expect(told('hello')).toHaveLength(1)
  })

  it('says nothing to a room that is not greeted yet', async () => {
    const { database, told, sweep } = openRoom()
    await sweep()
    database.sequence = 9
    await sweep()
    expect(told('hello')).toEqual([])
  })

  it('tells the counters where a batch that is no commit changed them, and only then', async () => {
    const { room, database, told, sweep } = openRoom()
    room.stand(database)
    await sweep()
    vi.advanceTimersByTime(SWEEP_EVERY_MS)
    await sweep()
    vi.advanceTimersByTime(SWEEP_EVERY_MS)
    expect(told('ingestion')).toHaveLength(1)
    database.duplicateEvents = 12
    await sweep()
    expect(told('ingestion').slice(1)).toMatchObject([{ duplicateEvents: 12 }])
  })

  it('goes on after a time without a database', async () => {
    const { room, database, told, sweep } = openRoom()
    room.stand(database)
    database.sequence = 5
    await sweep()
    database.isDown = true
    await sweep()
    database.isDown = false
    await sweep()
    expect(told('hello')).toMatchObject([{ sequence: 5 }])
  })
})
