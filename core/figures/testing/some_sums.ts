import type { RowSums } from '../compute.ts'
import type { Counts, Sums } from '../contract.ts'
import { noSums } from '../merge_sums.ts'
import type { DurationName } from '../parts.ts'

interface Some extends Record<DurationName, number> {
  counts: Partial<Counts>
  /** Whole units of the currency; their sum is the full cost. */
  handling: number
  rework: number
  failureImpact: number
  overhead: number
}

/** @returns sums, 0 wherever nothing is said. */
export function someSums({ counts, handling = 0, rework = 0, failureImpact = 0, overhead = 0, ...times }: Partial<Some>): Sums {
  const none = noSums()
  const micros = (units: number) => String(Math.round(units * 1e6))
  return {
    ...none,
    ...times,
    counts: { ...none.counts, ...counts },
    costMicros: {
      handling: micros(handling),
      rework: micros(rework),
      failureImpact: micros(failureImpact),
      overhead: micros(overhead),
      full: micros(handling + rework + failureImpact + overhead),
    },
  }
}

/** Sums in which no two numbers are the same, so that none can stand in for another unnoticed. */
export const UNLIKE_SUMS: RowSums = {
  total: someSums({
    counts: {
      cases: 1_000,
      resolved: 700,
      accepted: 150,
      pending: 450,
      broken: 100,
      escalated: 210,
      abandoned: 90,
      aiCases: 640,
      aiEscalated: 190,
      anonymousCases: 130,
      conversations: 1_270,
      aiConversations: 800,
      aiHandedOff: 232,
      afterHoursStarted: 310,
      afterHoursContained: 186,
      reworkStints: 123,
      ratings: 320,
      ratingSum: 1_248,
      satisfiedRatings: 208,
      aiBrokenHumanRework: 61,
      aiStints: 900,
      humanStints: 500,
      handoffs: 250,
      handoffsTakenUp: 200,
      handoffsInTime: 155,
    },
    handling: 1_375,
    rework: 300,
    failureImpact: 50,
    overhead: 75,
    resolutionMs: 168_000_000,
    unbrokenHandlingMs: 90_000_000,
    aiHandleMs: 270_000_000,
    humanHandleMs: 610_000_000,
    handoffWaitMs: 120_000_000,
  }),
  matured: someSums({
    counts: {
      cases: 400,
      resolved: 275,
      accepted: 180,
      pending: 7,
      broken: 88,
      escalated: 72,
      abandoned: 60,
      aiCases: 260,
      aiEscalated: 52,
      anonymousCases: 41,
      conversations: 512,
      aiConversations: 333,
      aiHandedOff: 111,
      afterHoursStarted: 99,
      afterHoursContained: 66,
      reworkStints: 77,
      ratings: 140,
      ratingSum: 490,
      satisfiedRatings: 70,
      aiBrokenHumanRework: 28,
      aiStints: 411,
      humanStints: 222,
      handoffs: 125,
      handoffsTakenUp: 104,
      handoffsInTime: 83,
    },
    handling: 500,
    rework: 250,
    failureImpact: 30,
    overhead: 48,
    resolutionMs: 55_000_000,
    unbrokenHandlingMs: 324_000_000,
    aiHandleMs: 111_000_000,
    humanHandleMs: 222_000_000,
    handoffWaitMs: 66_000_000,
  }),
  maturedHuman: someSums({
    counts: { cases: 120, resolved: 104, accepted: 80, broken: 19, escalated: 12, abandoned: 9, humanStints: 140 },
    handling: 310,
    rework: 96,
    failureImpact: 14,
    overhead: 20,
    resolutionMs: 21_000_000,
    unbrokenHandlingMs: 12_000_000,
  }),
}
