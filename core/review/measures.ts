import type { FigureRow } from '../figures/contract.ts'
import { errorOfCostPerAccepted, errorOfRate } from '../figures/standard_error.ts'
import { toComeOf } from '../moved/expected_parts.ts'
import type { Known, Measures } from './cell.ts'

const quotient = (part: number, whole: number): Known => ({ value: whole === 0 ? null : part / whole, weight: whole })
const micros = (cost: { estimate: string | null }): number | null => (cost.estimate === null ? null : microsOf(cost.estimate))
const microsOf = (amount: string): number => Math.round(Number(amount) * 1e6)
/** Standard errors from the middle of a band to its ends, in which nine in ten lie. */
const BAND_ERRORS = 1.645
const errorOfBand = (low: number, high: number): number => (high - low) / 2 / BAND_ERRORS

const held = ({ counts }: FigureRow): number => counts.accepted + counts.pending

/** @returns how many are expected to be accepted in the end. */
const acceptedIn = (row: FigureRow): number => (row.nowcast.acceptedResolutionRate.estimate ?? 0) * row.counts.cases

export const COST = {
  settled: ({ matured }: FigureRow): Known => ({
    ...quotient(Number(matured.costMicros.full), matured.counts.accepted),
    error: inMicros(errorOfCostPerAccepted(matured)),
  }),
  expected: (row: FigureRow): Known | null => {
    const cost = row.nowcast.costPerAcceptedResolution
    if (cost.estimate === null || cost.low === null || cost.high === null) return null
    const [low, high] = [microsOf(cost.low), microsOf(cost.high)]
    return { value: micros(cost), low, high, error: errorOfBand(low, high), weight: acceptedIn(row) }
  },
  provisional: (row: FigureRow): Known => quotient(Number(row.costMicros.full), held(row)),
} satisfies Measures

export const ACCEPTED_RATE: Measures = {
  settled: ({ matured: { counts } }) => ({
    ...quotient(counts.accepted, counts.cases),
    error: errorOfRate(counts.accepted / counts.cases, counts.cases),
  }),
  expected: ({ nowcast: { acceptedResolutionRate: rate }, counts }) =>
    rate.estimate === null || rate.low === null || rate.high === null
      ? null
      : { value: rate.estimate, low: rate.low, high: rate.high, error: errorOfBand(rate.low, rate.high), weight: counts.cases },
  provisional: (row) => quotient(held(row), row.counts.cases),
}

/** What is not accepted in the end of what was resolved was taken back. */
export const TAKEN_BACK: Measures = {
  settled: ({ matured: { counts } }) => ({
    ...quotient(counts.broken, counts.resolved),
    error: errorOfRate(counts.broken / counts.resolved, counts.resolved),
  }),
  expected: ({ nowcast: { acceptedResolutionRate: rate }, counts: { cases, resolved } }) => {
    if (rate.estimate === null || rate.low === null || rate.high === null || resolved === 0) return null
    const brokenAt = (share: number): number => Math.min(1, Math.max(0, (resolved - share * cases) / resolved))
    const [low, high] = [brokenAt(rate.high), brokenAt(rate.low)]
    return { value: brokenAt(rate.estimate), low, high, error: errorOfBand(low, high), weight: resolved }
  },
  provisional: ({ counts }) => quotient(counts.broken, counts.resolved),
}

export const REWORK: Measures = {
  settled: ({ matured: { costMicros, counts } }) => quotient(cleanUp(costMicros), counts.accepted),
  expected: (row) => {
    const toCome = toComeOf(row)
    return toCome && quotient(cleanUp(row.costMicros) + toCome.cost * 1e6, held(row) - toCome.breaks)
  },
  provisional: (row) => quotient(cleanUp(row.costMicros), held(row)),
}

const cleanUp = ({ rework, failureImpact }: FigureRow['costMicros']): number => Number(rework) + Number(failureImpact)
const inMicros = (amount: number | null): number | null => (amount === null ? null : amount * 1e6)

/** What people alone pay for a resolution that holds, less what it costs. */
export const SAVED: Measures = {
  settled: (row, { human }) => human && less(COST.settled(human), COST.settled(row)),
  expected: (row, { human }) => human && less(COST.expected(human), COST.expected(row)),
  provisional: () => null,
}

const less = (people: Known | null, all: Known | null): Known | null =>
  people?.value == null || all?.value == null
    ? null
    : {
        value: people.value - all.value,
        weight: all.weight,
        error: Math.hypot(people.error ?? 0, all.error ?? 0),
      }

const count = (number: number): Known => ({ value: number, weight: 1, error: Math.sqrt(number) })

export const CASES: Measures = {
  settlesAtEnd: true,
  settled: ({ counts }) => count(counts.cases),
  expected: () => null,
  provisional: ({ counts }) => count(counts.cases),
}

export const CUSTOMERS_LOST: Measures = {
  settled: ({ matured }) => count(matured.counts.brokenChurn),
  expected: () => null,
  provisional: ({ counts }) => count(counts.brokenChurn),
}
