import type { DriftBaseline } from '../drift/baseline.ts'
import { findSteadiness } from '../drift/steadiness_of.ts'
import { surenessOf } from '../drift/sureness_of.ts'
import type { Handler } from '../event/types.ts'
import { hoursToFind, smallestFound, type Volume } from './hours_to_find.ts'
import type { PreviewAnswer } from './preview_contract.ts'
import { levelOf, type Promised } from './read_evidence.ts'
import { seriesOfId } from './series_of_id.ts'

const DAY_HOURS = 24
const RATIOS = [1.1, 1.25, 1.5, 2]

export type Budget = NonNullable<PreviewAnswer['budget']>

/**
 * What a rule can see on a workspace's own data. Of `each` value the one with the least is told, else the first of its series of which
 * it can be told: the AI's resolutions that are taken back, of the whole.
 * @param series all that share the promise. @returns null where none of them has a size that could be foretold.
 */
export function budgetOf(
  baseline: DriftBaseline,
  series: readonly string[],
  rule: Promised & { isEach: boolean },
): Budget | null {
  const volumes = series.flatMap((id) => volumeOf(baseline, id) ?? [])
  const least = volumes.reduce<Volume | null>(
    (best, one) => (best && best.perHour / best.dispersion <= one.perHour / one.dispersion ? best : one),
    null,
  )
  const volume = rule.isEach ? least : volumes[0]
  if (!volume) return null
  const level = levelOf(rule, series.length)
  const smallest = smallestFound(volume, level)
  return {
    falseAlarmsAMonth: rule.falseAlarmsAMonth,
    series: series.length,
    eventsPerDay: volume.perHour * DAY_HOURS,
    smallestChange: smallest === null ? null : smallest - 1,
    find: RATIOS.map((ratio) => ({
      ratio,
      hours: hoursToFind(volume, ratio, level),
      slowHours: hoursToFind(volume, ratio, level, true),
    })),
  }
}

function volumeOf(baseline: DriftBaseline, id: string): Volume | null {
  const name = seriesOfId(id)
  if (name?.kind === 'breaks') {
    const steadiness = findSteadiness(baseline, name)
    if (!steadiness || steadiness.expectedPerDay <= 0) return null
    const { expectedPerDay } = steadiness
    const sureness = surenessOf(baseline, name, { steadiness, expectedPerDay })
    return { ...sureness, perHour: expectedPerDay / DAY_HOURS, shareByAge: shareByAgeOf(baseline, name.handler ?? 'ai') }
  }
  if ((name?.kind !== 'unitCost' && name?.kind !== 'reworkCost') || name.handler === null) return null
  const costs = name.kind === 'unitCost' ? baseline.unitCosts : baseline.reworkCosts
  const { count = 0, mean = 0, dispersion = 0 } = costs?.[name.handler] ?? {}
  if (count === 0 || dispersion <= 0) return null
  // In units of φ: what a case or a stint cost is known when it ends.
  const perHour = ((count / (baseline.toHour - baseline.fromHour)) * mean) / dispersion
  return { perHour, dispersion: 1, shareByAge: () => 1 }
}

/** Which part of the breaks of a cohort has come by an age, as in the baseline. */
function shareByAgeOf({ hazard }: DriftBaseline, handler: Handler): Volume['shareByAge'] {
  const byAge: number[] = []
  for (const one of hazard[handler]) byAge.push((byAge.at(-1) ?? 0) + one)
  const all = byAge.at(-1) ?? 0
  return (ageHours) => (all === 0 ? 1 : (byAge[Math.min(ageHours, byAge.length) - 1] ?? 0) / all)
}
