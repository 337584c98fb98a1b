import type { BaselineAnswer, DriftAnswer, DriftSeriesAnswer } from '#core/drift/contract.ts'
import { isRecord } from '#core/shape.ts'
import type { LiveSource } from '../_live/live_state.ts'
import { loadJson } from '../_live/load_json.ts'
import { ownAnswer } from '../_live/own_answer.ts'

/** @returns where an answer comes from that is outdated when series were judged: what is said then is only that. */
export const judgedSource = <T>(address: string, read: (value: unknown) => T): LiveSource<T> => ({
  load: (signal) => loadJson(address, read, signal),
  hear: (known) => known,
  outdates: ({ kind }) => kind === 'drift',
})

/** How every watched series stands. */
export const DRIFT = judgedSource('/api/v1/drift', ownAnswer<DriftAnswer>('series'))

/** How one stands, and how it came to that. */
export const seriesSource = (id: string): LiveSource<DriftSeriesAnswer> =>
  judgedSource(`/api/v1/drift/series?${new URLSearchParams({ id })}`, ownAnswer<DriftSeriesAnswer>('hours'))

/** What is normal; null while nothing is learned. */
export const BASELINE = judgedSource(
  '/api/v1/baseline',
  ownAnswer<BaselineAnswer>('baseline', (baseline) => baseline === null || isRecord(baseline)),
)
