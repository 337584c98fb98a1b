import type { Steadiness } from '../nowcast/baseline.ts'
import type { DriftBaseline, Part } from './baseline.ts'
import { findSteadiness } from './steadiness_of.ts'
import type { Sureness } from './weigh_evidence.ts'

/** Breaks of a handler's level that a value's own is shrunk by: κ of docs/drift.md. */
const KAPPA = 50
/** Days of the week have a factor each, one of which is the level. */
const DAY_FACTORS = 6
const DAY_HOURS = 24

/** A part as it was learned, and what is expected of it a day now. */
interface Known {
  steadiness: Steadiness
  expectedPerDay: number
}

/**
 * @returns how sure one is of what is expected of a part's breaks: docs/drift.md, section 3, "How sure". The factors of the weekdays were
 * fitted to the very days that φ was learned from, which so lie nearer to them: by as much φ is larger.
 */
export function surenessOf(baseline: DriftBaseline, part: Part, { steadiness, expectedPerDay }: Known): Sureness {
  const days = (baseline.toHour - baseline.fromHour) / DAY_HOURS
  const whole = findSteadiness(baseline, { handler: null, dimension: null, value: null })
  // The rhythm is that of all: a part with a tenth of the breaks has a tenth of a say in it.
  const fitted = DAY_FACTORS * (whole ? Math.min(1, steadiness.breaks / whole.breaks) : 1)
  const widened = days - 1 > fitted ? (days - 1) / (days - 1 - fitted) : 1
  return {
    dispersion: steadiness.dispersion * widened,
    perDay: steadiness.expectedPerDay,
    mostPerDay: Math.max(steadiness.expectedPerDay, expectedPerDay),
    learnedFrom: steadiness.breaks + (part.dimension === null ? 0 : KAPPA),
  }
}
