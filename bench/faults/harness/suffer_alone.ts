import { setTimeout as delay } from 'node:timers/promises'
import type { Fault } from './fault.ts'
import type { Kind } from './kinds.ts'
import { startLoad } from './load.ts'
import { seconds, verdictOf } from './outcome.ts'
import { afterwardsMs, lengthOf, longestIn } from './silences.ts'

const EVENTS_A_SECOND = 100
const WARM_UP_MS = 3_000
const LASTS_MS = 10_000
const CAUGHT_UP_WITHIN_MS = 60_000

let faults = 0

/** @returns one fault of a kind, for ten seconds where it is not over at once, under a load of its own. */
export const sufferAlone = (kind: Kind): Fault => ({
  name: kind.name,
  run: async (ground) => {
    const expected = `goes on within ${seconds(kind.recoversWithinMs)} of its end`
    const told = { fault: kind.name, expected }
    if (!kind.isPossible(ground)) return { ...told, seen: '', lost: null, doubled: null, verdict: 'impossible' }
    faults += 1
    const load = await startLoad(ground, `alone-${faults}`, { eventsPerSecond: EVENTS_A_SECOND, seed: faults })
    await delay(WARM_UP_MS)
    const beganAtMs = load.now()
    const end = await kind.begin(ground)
    await delay(kind.lastsSeconds[1] > 0 ? LASTS_MS : 0).finally(end)
    const endedAtMs = load.now()
    const isWell = await load.untilCaughtUp(CAUGHT_UP_WITHIN_MS)
    const silence = longestIn(load.silences(), { fromMs: beganAtMs, toMs: load.now() })
    const { lost, doubled, differences, sent, stored } = await load.judge()
    const afterMs = afterwardsMs(silence, endedAtMs)
    const isMet = isWell && afterMs <= kind.recoversWithinMs && differences === 0 && stored === sent
    return {
      ...told,
      seen: `silent ${seconds(silence ? lengthOf(silence) : 0)}, ${seconds(afterMs)} after its end; verify ${differences}`,
      lost: lost.length,
      doubled: doubled.length,
      verdict: verdictOf(isMet, lost.length, doubled.length),
    }
  },
})
