import type { Measures, NumberMeasure } from '../contribution/measures.ts'
import type { Handler } from '../event/types.ts'

/** What measures do not say of their cell: its roots' handler, and whether its cohort has matured. */
interface Side {
  handler: Handler
  matured: boolean
}

/** What a cell's measures add to a number of the API. */
type Part = (measures: Measures, side: Side) => number

const ofAi =
  (measure: NumberMeasure): Part =>
  (measures, { handler }) =>
    handler === 'ai' ? measures[measure] : 0

const brokenIn = (m: Measures): number => m.brokenRecontact + m.brokenReopen + m.brokenEscalation + m.brokenChurn

/** How the counts of the API are made of measures, in its order: the one place that lists them. */
const COUNT_PARTS = {
  cases: (m) => m.cases,
  resolved: (m) => m.resolved,
  // Unbroken resolutions of a matured cohort are accepted, the others pending.
  accepted: (m, { matured }) => (matured ? m.resolved - brokenIn(m) : 0),
  pending: (m, { matured }) => (matured ? 0 : m.resolved - brokenIn(m)),
  broken: brokenIn,
  brokenRecontact: (m) => m.brokenRecontact,
  brokenReopen: (m) => m.brokenReopen,
  brokenEscalation: (m) => m.brokenEscalation,
  brokenChurn: (m) => m.brokenChurn,
  escalated: (m) => m.escalated,
  abandoned: (m) => m.abandoned,
  aiCases: ofAi('cases'),
  aiEscalated: ofAi('escalated'),
  aiBrokenHumanRework: ofAi('brokenHumanRework'),
  anonymousCases: (m) => m.anonymousCases,
  conversations: (m) => m.conversations,
  aiConversations: ofAi('conversations'),
  aiHandedOff: ofAi('handedOff'),
  afterHoursStarted: (m) => m.afterHoursStarted,
  afterHoursContained: (m) => m.afterHoursContained,
  reworkStints: (m) => m.reworkStints,
  aiStints: (m) => m.aiStints,
  humanStints: (m) => m.humanStints,
  ratings: (m) => m.ratings,
  ratingSum: (m) => m.ratingSum,
  satisfiedRatings: (m) => m.satisfiedRatings,
  handoffs: (m) => m.handoffs,
  handoffsTakenUp: (m) => m.handoffsTakenUp,
  handoffsInTime: (m) => m.handoffsInTime,
} satisfies Record<string, Part>

/** The same for the sums of times, in milliseconds, that stand beside the counts. */
const DURATION_PARTS = {
  resolutionMs: (m) => m.resolutionMs,
  unbrokenHandlingMs: ofAi('unbrokenHandlingMs'),
  aiHandleMs: (m) => m.aiHandleMs,
  humanHandleMs: (m) => m.humanHandleMs,
  handoffWaitMs: (m) => m.handoffWaitMs,
} satisfies Record<string, Part>

export type CountName = keyof typeof COUNT_PARTS
export type DurationName = keyof typeof DURATION_PARTS
export const COUNT_NAMES = Object.keys(COUNT_PARTS) as CountName[]
export const DURATION_NAMES = Object.keys(DURATION_PARTS) as DurationName[]
const ALL_PARTS = { counts: COUNT_NAMES, durations: DURATION_NAMES }

/** @returns a number for each name. */
export function numbersFor<N extends string>(names: readonly N[], of: (name: N) => number): Record<N, number> {
  // Answers have thousands of rows: pairs of names and numbers would be made for each of them.
  const numbers: Partial<Record<N, number>> = {}
  for (const name of names) numbers[name] = of(name)
  return numbers as Record<N, number>
}

/** @returns the sums of times of nothing. */
export const noDurations = (): Record<DurationName, number> => numbersFor(DURATION_NAMES, () => 0)

/** Adds what a cell's measures make of some counts and sums of times to those of a row, in place. */
export function addParts(
  { counts, durations }: { counts: Record<CountName, number>; durations: Record<DurationName, number> },
  measures: Measures,
  side: Side,
  names: { counts: readonly CountName[]; durations: readonly DurationName[] } = ALL_PARTS,
): void {
  for (const name of names.counts) counts[name] += COUNT_PARTS[name](measures, side)
  for (const name of names.durations) durations[name] += DURATION_PARTS[name](measures, side)
}
