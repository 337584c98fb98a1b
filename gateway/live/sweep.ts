import { readStanding, type Standing } from '#server/ingestion/read_standing.ts'
import { log } from '#server/platform/log/log.ts'
import type { LiveRoom } from './live_room.ts'

/** A commit that is stored but was not heard within this time was lost on its way: its worker died, or the bus is away. */
export const SWEEP_EVERY_MS = 2_000

/** Compares a room with the database: calls its clients to a snapshot where they missed something, and tells the counters. */
export type Sweep = (room: LiveRoom) => Promise<void>

/** @param read how a workspace stands in the database. */
export function createSweep(read: typeof readStanding = readStanding): Sweep {
  const seenBefore = new WeakMap<LiveRoom, number>()
  return async (room) => {
    try {
      const { counters, ...standing } = await read(room.workspaceId)
      if (isBehind(room, standing, seenBefore.get(room) ?? 0)) room.hello(standing)
      seenBefore.set(room, standing.sequence)
      // A batch of duplicates alone is no commit, and changes the counters.
      room.say('ingestion', counters)
    } catch (error) {
      log.debug({ err: error }, 'a room could not be compared with the database')
    }
  }
}

/** @param mustHaveHeard the commit that was stored a whole round ago: what was published of it has arrived, or never will. */
function isBehind(room: LiveRoom, { policyVersion }: Standing, mustHaveHeard: number): boolean {
  const missed = room.standing !== null && room.standing < mustHaveHeard
  const newPolicy = room.policyVersion !== null && room.policyVersion < policyVersion
  return missed || newPolicy
}
