import { at } from '../nowcast/numbers.ts'
import { comparedCells } from './compared_cells.ts'
import type { AgeTally } from './tally_ages.ts'
import { logEvidence } from './weigh_ratio.ts'

const LONGEST_HOURS = 4 * 7 * 24
/** Looked at after so much more of the time that has passed. */
const STRIDE = 8

/** What a version has come to so far, and what still comes of it. */
export interface RunningVersion {
  tally: AgeTally
  /** Resolutions that have not broken, by the age that they complete next, from 1 on. */
  atRiskNow: Float64Array
  /** Resolutions that join them, an hour. */
  perHour: number
}

/**
 * @param ratio how many times as often the later version would break.
 * @returns in about how many hours that would show in half of all cases, as much as both versions resolve now; 0 where it would
 * have shown by now, null where it would not within four weeks.
 */
export function hoursUntilShown(
  { before, after }: { before: RunningVersion; after: RunningVersion },
  { ratio, share, dispersion }: { ratio: number; share: number; dispersion: number },
): number | null {
  const hazard = before.tally.exposure.map((exposure, age) => (exposure > 0 ? at(before.tally.broken, age) / exposure : 0))
  const [earlier, later] = [advance(before), advance(after)]
  for (let hours = 0; hours <= LONGEST_HOURS; ) {
    const cells = comparedCells([[expectedOf(earlier.exposure, hazard, 1), expectedOf(later.exposure, hazard, ratio)]])
    if (cells.length > 0 && logEvidence(cells, 0, 1, dispersion) >= Math.log(1 / share)) return hours
    const stride = Math.max(1, Math.floor(hours / STRIDE))
    for (let hour = 0; hour < stride; hour++) for (const version of [earlier, later]) version.pass()
    hours += stride
  }
  return null
}

const expectedOf = (exposure: Float64Array, hazard: Float64Array, ratio: number): AgeTally => ({
  exposure,
  broken: exposure.map((value, age) => value * at(hazard, age) * ratio),
})

/** A version whose exposure grows by the hour. Few break, so that those at risk are taken to stay. */
function advance({ tally, atRiskNow, perHour }: RunningVersion): { exposure: Float64Array; pass: () => void } {
  const exposure = tally.exposure.slice()
  let atRisk = atRiskNow
  return {
    exposure,
    pass: () => {
      for (let age = 0; age < exposure.length; age++) exposure[age] = at(exposure, age) + (age === 0 ? perHour : at(atRisk, age))
      atRisk = atRisk.map((_, age) => (age === 1 ? perHour : at(atRisk, age - 1)))
    },
  }
}
