import { type Chance, chanceOf } from './chance.ts'
import { DAY_MS, HOUR_MS } from './rhythm.ts'

/** A Tuesday, 13:00 UTC: release 0 of an agent that has been there for long. */
const FIRST_MS = Date.UTC(2020, 0, 7, 13)
/** A new version every other week, and two days until everyone talks to it. */
const EVERY_MS = 14 * DAY_MS
const ROLLOUT_MS = 2 * DAY_MS
const ROLLOUT_START = 0.1
const NOTES = ['prompt update', 'new model', 'better retrieval', 'more tools', 'tone of voice', 'refund flow', 'fewer questions']

/** A version of the made-up agent that goes out. */
export interface Rollout {
  version: string
  atMs: number
  note: string
}

/** @returns the releases in [fromMs, toMs). They do not depend on the seed: the same in each run. */
export function releasesBetween(fromMs: number, toMs: number): Rollout[] {
  const releases: Rollout[] = []
  for (let n = Math.max(0, Math.ceil((fromMs - FIRST_MS) / EVERY_MS)); FIRST_MS + n * EVERY_MS < toMs; n += 1) {
    const note = NOTES[chanceOf(`release/${n}`).integer(0, NOTES.length - 1)] ?? ''
    releases.push({ version: versionName(n), atMs: FIRST_MS + n * EVERY_MS, note })
  }
  return releases
}

/** @returns the agent version that a conversation of that moment meets, the new one more often as it is rolled out, and when it went out. */
export function agentVersionAt(atMs: number, chance: Chance): Omit<Rollout, 'note'> {
  const n = Math.max(0, Math.floor((atMs - FIRST_MS) / EVERY_MS))
  const age = atMs - FIRST_MS - n * EVERY_MS
  const reach = ROLLOUT_START + (1 - ROLLOUT_START) * Math.min(1, Math.floor(age / HOUR_MS) / (ROLLOUT_MS / HOUR_MS))
  const met = chance.happens(reach) ? n : Math.max(0, n - 1)
  return { version: versionName(met), atMs: FIRST_MS + met * EVERY_MS }
}

/** A major version a year. */
const versionName = (n: number): string => `agent-${1 + Math.floor(n / 26)}.${n % 26}`
