import type { DriftAnswer, DriftSeries, DriftSeriesAnswer } from '#core/drift/contract.ts'

type DriftDay = DriftSeries['days'][number]

/** @returns how a series stood at the end of the days from 29 October to 25 November 2026, one by default. */
export const someDays = (stateOn: (date: string) => Partial<DriftDay> = () => ({})): DriftDay[] =>
  Array.from({ length: 28 }, (_, day) => {
    const date = new Date(Date.UTC(2026, 9, 29 + day)).toISOString().slice(0, 10)
    return { date, state: 'steady', worse: 30, better: 3, ratio: 1.02, ...stateOn(date) }
  })

/** @returns a series of the AI's resolutions, steady by default. */
export const someSeries = (changed: Partial<DriftSeries> = {}): DriftSeries => ({
  ...{ id: 'breaks.ai', kind: 'breaks', handler: 'ai', dimension: null, value: null, source: null },
  ...{ state: 'steady', likelyCause: null },
  ...{ evidence: { worse: 30, better: 3 }, promisedHours: 2_160, alarmSince: null, estimatedStart: '2026-11-25T03:00:00Z' },
  ...{ ratio: 1.02, observed: 102, expected: 100, before: 0.25, now: 0.255, effect: null, accepted: null, days: someDays() },
  ...changed,
})

/** @returns the same in alarm since two days, by half. */
export const driftingSeries = (changed: Partial<DriftSeries> = {}): DriftSeries =>
  someSeries({
    ...{ state: 'drifting', evidence: { worse: 50_000, better: 0.001 } },
    ...{ alarmSince: '2026-11-23T10:00:00Z', estimatedStart: '2026-11-22T00:00:00Z' },
    ...{ ratio: 1.5, observed: 1_500, expected: 1_000, now: 0.35 },
    effect: { costPerAcceptedMicros: '220000', monthMicros: '7142200000' },
    days: someDays((date) => (date >= '2026-11-23' ? { state: 'drifting', worse: 9_000, ratio: 1.5 } : {})),
    ...changed,
  })

/** @returns the answer of a workspace that has learned, as of 25 November 2026, 12:30. */
export const someDrift = (series: readonly DriftSeries[], changed: Partial<DriftAnswer> = {}): DriftAnswer => ({
  ...{ workspace: 'acme', currency: 'USD', timeZone: 'UTC', policyVersion: 3 },
  ...{ asOf: '2026-11-25T12:30:00Z', evaluatedThrough: '2026-11-25T12:00:00Z', missing: null, series: [...series] },
  baseline: {
    policyVersion: 3,
    learnedFrom: '2026-09-30T00:00:00Z',
    learnedTo: '2026-10-28T00:00:00Z',
    learnedAt: '2026-11-12T00:05:00Z',
  },
  ...changed,
})

const HOUR_MS = 3_600_000

/** @returns an answer about one series, its last `count` hours by a function of how many are left. */
export const someSeriesAnswer = (
  series: DriftSeries,
  hours: { count: number; of: (left: number) => Partial<DriftSeriesAnswer['hours'][number]> },
  ages: DriftSeriesAnswer['ages'] = [],
): DriftSeriesAnswer => ({
  series,
  hours: Array.from({ length: hours.count }, (_, place) => {
    const left = hours.count - 1 - place
    const at = new Date(Date.parse('2026-11-25T12:00:00Z') - left * HOUR_MS).toISOString()
    return { at, worse: 30, better: 3, ratio: 1, state: 'steady', ...hours.of(left) }
  }),
  ages,
})
