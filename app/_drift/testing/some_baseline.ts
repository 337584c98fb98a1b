import type { BaselineAnswer } from '#core/drift/contract.ts'

const WINDOW_HOURS = 48

/** @returns a baseline of a window of two days, with a chance of 1 % an hour for the AI and a tenth of it for people. */
export const someBaseline = (): NonNullable<BaselineAnswer['baseline']> => ({
  ...{ policyVersion: 3, learnedBy: 'drift', windowHours: WINDOW_HOURS, costPerAcceptedMicros: 2_700_000 },
  ...{ learnedFrom: '2026-09-30T00:00:00Z', learnedTo: '2026-10-28T00:00:00Z', learnedAt: '2026-11-12T00:05:00Z' },
  hazard: { ai: Array(WINDOW_HOURS).fill(0.01), human: Array(WINDOW_HOURS).fill(0.001) },
  rhythm: Array.from({ length: 168 }, (_, hour) => 0.5 + (hour % 24) / 24),
  segments: [
    { handler: 'ai', dimension: 'language', value: 'de', factor: 1.4, breaks: 350, expectedPerDay: 12.5, dispersion: 1.2 },
    { handler: 'ai', dimension: null, value: null, factor: 1, breaks: 4_000, expectedPerDay: 143, dispersion: 1.9 },
  ],
  unitCosts: {
    ai: { meanMicros: 360_000, varianceMicros: 1e10, count: 10_000 },
    human: { meanMicros: 4_000_000, varianceMicros: 4e12, count: 3_000 },
  },
  reworkCosts: {
    ai: { meanMicros: 900_000, varianceMicros: 1e10, count: 4_400 },
    human: { meanMicros: 3_500_000, varianceMicros: 1e12, count: 230 },
  },
  breakCosts: {
    ai: { meanMicros: 1_000_000, varianceMicros: 2.5e11, count: 4_000 },
    human: { meanMicros: 4_000_000, varianceMicros: 1e12, count: 200 },
  },
  brokenAtOnce: { ai: 0.02, human: 0.005 },
})
