import { bandCount } from '../nowcast/age_bands.ts'
import { slotOf } from '../nowcast/live_segment.ts'
import { addTo, at, sum } from '../nowcast/numbers.ts'
import type { Shown } from './judge.ts'
import type { LiveTable } from './live_table.ts'
import type { ReadyBaseline } from './ready_baseline.ts'
import type { CohortHour } from './segment_table.ts'
import { WORSE_RATIOS } from './weigh_evidence.ts'

/** The cohorts that are looked at: none older than the window, none that the baseline was learned from. */
export interface Reach {
  firstHour: number
  nowHour: number
}

export const reachOf = ({ baseline }: ReadyBaseline, nowHour: number): Reach => ({
  firstHour: Math.min(nowHour, Math.max(nowHour - baseline.windowHours, baseline.toHour)),
  nowHour,
})

/** @returns O_s and Λ_s of docs/drift.md, section 3: breaks by cohort. */
export function showBreaks(
  { bands }: ReadyBaseline,
  members: readonly LiveTable[],
  reach: Reach,
  { dispersion, sureness }: Pick<Shown, 'dispersion' | 'sureness'>,
): Shown {
  const shown = { ...emptyShown(reach, dispersion), ...(sureness && { sureness }) }
  const count = bandCount(bands)
  for (const { live } of members)
    for (let hour = reach.firstHour; hour < reach.nowHour; hour++) {
      const first = slotOf(bands, hour) * count
      addTo(shown.observed, hour - reach.firstHour, sum(live.observed.subarray(first, first + count)))
      addTo(shown.expected, hour - reach.firstHour, sum(live.expected.subarray(first, first + count)))
    }
  return shown
}

/** @returns what each hour's cases cost, against what as many cost in the baseline; in micros. */
export function showUnitCosts({ baseline }: ReadyBaseline, { table }: LiveTable, reach: Reach): Shown {
  const { mean, dispersion } = baseline.unitCosts[table.handler]
  return showCohorts(table.cohorts, reach, dispersion, (cohort) => ({
    observed: cohort.handlingMicros,
    expected: cohort.cases * mean,
  }))
}

/** Fewer stints say little of what one costs. */
const LEAST_STINTS = 50

/**
 * @returns what the rework of each hour's cases has cost so far, against what as many stints cost in the baseline; null where that
 * knows too few. To the worse alone: stints that have not ended have not cost all of it yet.
 */
export function showReworkCosts({ baseline }: ReadyBaseline, { table }: LiveTable, reach: Reach): Shown | null {
  const { mean = 0, count = 0, dispersion = 1 } = baseline.reworkCosts?.[table.handler] ?? {}
  if (mean <= 0 || count < LEAST_STINTS) return null
  const shown = showCohorts(table.cohorts, reach, dispersion, ({ rework }) => ({
    observed: rework?.micros ?? 0,
    expected: (rework?.stints ?? 0) * mean,
  }))
  // There is much less of it than of cases: the level is known as far as it was learned from.
  return { ...shown, sureness: { dispersion, learnedFrom: count * mean }, ratios: { worse: WORSE_RATIOS, better: [] } }
}

/** @returns how many resolutions were broken when they were made, against the baseline's share. */
export function showBrokenAtOnce({ baseline }: ReadyBaseline, { table }: LiveTable, reach: Reach): Shown {
  const { share, dispersion } = baseline.brokenAtOnce[table.handler]
  return showCohorts(table.cohorts, reach, dispersion, (cohort) => ({
    observed: cohort.brokenAtOnce,
    expected: cohort.resolved * share,
  }))
}

/** @returns how many of the cases the AI had, against its share at that hour of the week. */
export function showMix({ baseline, hourOfWeek }: ReadyBaseline, handlers: readonly LiveTable[], reach: Reach): Shown {
  const { aiShare, dispersion } = baseline.mix
  const shown = emptyShown(reach, dispersion)
  for (const { table } of handlers) {
    const part = showCohorts(table.cohorts, reach, dispersion, ({ hour, cases }) => ({
      observed: table.handler === 'ai' ? cases : 0,
      expected: cases * at(aiShare, hourOfWeek(hour)),
    }))
    for (const [place, value] of part.observed.entries()) addTo(shown.observed, place, value)
    for (const [place, value] of part.expected.entries()) addTo(shown.expected, place, value)
  }
  return shown
}

type Counted = (cohort: CohortHour) => { observed: number; expected: number }

function showCohorts(cohorts: readonly CohortHour[], reach: Reach, dispersion: number, count: Counted): Shown {
  const shown = emptyShown(reach, dispersion)
  for (const cohort of cohorts) {
    if (cohort.hour < reach.firstHour || cohort.hour >= reach.nowHour) continue
    const { observed, expected } = count(cohort)
    addTo(shown.observed, cohort.hour - reach.firstHour, observed)
    addTo(shown.expected, cohort.hour - reach.firstHour, expected)
  }
  return shown
}

const emptyShown = ({ firstHour, nowHour }: Reach, dispersion: number): Shown => ({
  firstHour,
  observed: new Float64Array(nowHour - firstHour),
  expected: new Float64Array(nowHour - firstHour),
  dispersion,
})
