import { sum } from '../nowcast/numbers.ts'
import { fitRise } from './fit_rise.ts'
import type { Shown, Verdict } from './judge.ts'
import type { SegmentTable } from './segment_table.ts'
import type { LikelyCause } from './series_names.ts'
import type { Reach } from './show_series.ts'

/** ln L by which a rise over weeks fits better than any at once: docs/drift.md, section 8. */
const CLEARLY_SLOW = 4
/** Where the estimated start of a change may lie from the release that made it. */
const AFTER_HOURS = 72
const BEFORE_HOURS = 24
/** Cases below which a new version is a trial, and the part of them that came before it counts as out. */
const FEWEST_CASES = 50
const FIRST_PART = 0.05

interface Told {
  shown: Shown
  verdict: Verdict
  /** Hours of releases and of new agent versions. */
  releaseHours: readonly number[]
}

/** @returns why the AI's resolutions come back more often, as far as it can be told; null where nothing points to anything. */
export function likelyCauseOfBreaks({ shown, verdict, releaseHours }: Told): LikelyCause | null {
  const { state, startHour } = verdict
  if (state !== 'drifting' || startHour === null) return null
  if (fitRise(shown) >= CLEARLY_SLOW) return 'prompt rot'
  const isNear = (hour: number): boolean => hour >= startHour - AFTER_HOURS && hour <= startHour + BEFORE_HOURS
  return releaseHours.some(isNear) ? 'release' : null
}

/** @returns when agent versions came that were not there before: the hour by which a part of their cases had come. */
export function newVersionHours(tables: readonly SegmentTable[], { firstHour, nowHour }: Reach): number[] {
  const versions = tables.filter(({ dimension, handler }) => dimension === 'agentVersion' && handler === 'ai')
  return versions.flatMap(({ cohorts }) => {
    const known = cohorts.filter(({ hour }) => hour >= firstHour && hour < nowHour).sort((a, b) => a.hour - b.hour)
    const all = sum(known.map(({ cases }) => cases))
    // What was there from the beginning is not new.
    if (all < FEWEST_CASES || (known[0]?.hour ?? 0) < firstHour + BEFORE_HOURS) return []
    let passed = 0
    const first = known.find(({ cases }) => {
      passed += cases
      return passed >= FIRST_PART * all
    })
    return first ? [first.hour] : []
  })
}
