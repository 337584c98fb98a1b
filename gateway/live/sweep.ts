import { readStanding } from '#server/ingestion/read_standing.ts'
import { log } from '#server/platform/log/log.ts'
import type { LiveRoom } from './live_room.ts'

/** A commit that is stored but was not heard within this time was lost on its way: its worker died, or the bus is away. */
export const SWEEP_EVERY_MS = 2_000

/** Compares a room with the database, and calls its clients to a snapshot where they missed something. */
export type Sweep = (room: LiveRoom) => Promise<void>

export function createSweep(): Sweep {
  const seenBefore = new WeakMap<LiveRoom, number>()
  return async (room) => {
    try {
      const standing = await readStanding(room.workspaceId)
      const mustHaveHeard = seenBefore.get(room) ?? 0
      seenBefore.set(room, standing.sequence)
      const missed = room.standing !== null && room.standing < mustHaveHeard
      const newPolicy = room.policyVersion !== null && room.policyVersion < standing.policyVersion
      if (missed || newPolicy) room.hello(standing)
    } catch (error) {
      log.debug({ err: error }, 'a room could not be compared with the database')
    }
  }
}
