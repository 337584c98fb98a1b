import { nothingRead, type Reading } from './reading.ts'
import { notRead, type Standing } from './standing.ts'
import { stepMachine, type Timing, type Transition } from './step_machine.ts'

/** How each watched value of a rule stands; those that were never anything but normal need not be in it. */
export type Standings = ReadonlyMap<string, Standing>

/** What became of one watched value by a reading. */
export interface RuleStep {
  reading: Reading
  before: Standing
  standing: Standing
  transition: Transition | null
}

/**
 * Brings a rule on by the readings of one instant, of production and of a replay alike. A value that stands otherwise than normal
 * and of which nothing was read any more has no data.
 */
export function stepRule(standings: Standings, readings: readonly Reading[], timing: Timing, atMs: number): RuleStep[] {
  const read = new Set(readings.map(({ about }) => about))
  const gone = [...standings].filter(([about, { state, awaitsCalm }]) => !read.has(about) && (state !== 'normal' || awaitsCalm))
  return [...readings, ...gone.map(([about]) => nothingRead(about))].map((reading) => {
    const before = standings.get(reading.about) ?? notRead()
    return { reading, before, ...stepMachine(before, reading.says, timing, atMs) }
  })
}

const MINUTE_MS = 60_000

interface Timed {
  holdMinutes: number
  recoverMinutes: number
  noData: 'ignore' | 'tell'
}

/** @returns what of a rule decides transitions. */
export const timingOf = ({ holdMinutes, recoverMinutes, noData }: Timed, mutedUntilMs: number | null): Timing => ({
  holdMs: holdMinutes * MINUTE_MS,
  recoverMs: recoverMinutes * MINUTE_MS,
  tellsNoData: noData === 'tell',
  mutedUntilMs,
})
