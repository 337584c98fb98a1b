import { HOUR_MS } from '../drift/hour_of_week.ts'
import type { SideCounts, VersionComparison } from './compare_versions.ts'
import type { Comparison } from './contract.ts'
import type { ComparedRatio } from './judge_ratio.ts'

interface Told {
  /** The versions as they are told. */
  before: string
  after: string
  /** @returns an instant in the time zone of the workspace. */
  format: (ms: number) => string
}

/** @returns a comparison as the API says it. */
export function sayComparison(found: VersionComparison, { before, after, format }: Told): Comparison {
  const { takenBack, unitCost } = found
  return {
    before: saySide(found.before, before, unitCost.before, format),
    after: saySide(found.after, after, unitCost.after, format),
    together: takenBack.together,
    takenBack: { ...sayRatio(takenBack), hoursUntilShown: takenBack.hoursUntilShown },
    unitCost: sayRatio(unitCost),
  }
}

const sayRatio = ({ verdict, ratio, low, high }: ComparedRatio) => ({ verdict, ratio, low, high })

const sayMicros = (micros: number | null): string | null => (micros === null ? null : String(Math.round(micros)))

function saySide(side: SideCounts, version: string, unitCost: number | null, format: Told['format']): Comparison['after'] {
  const { cases, resolved, takenBack, hours, expectedCost } = side
  return {
    version,
    from: hours && format(hours.fromHour * HOUR_MS),
    to: hours && format(hours.toHour * HOUR_MS),
    cases,
    resolved,
    takenBack,
    unitCostMicros: sayMicros(unitCost),
    expectedCost: {
      state: expectedCost.state,
      micros: sayMicros(expectedCost.micros),
      lowMicros: sayMicros(expectedCost.lowMicros),
      highMicros: sayMicros(expectedCost.highMicros),
    },
  }
}
