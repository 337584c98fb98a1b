import type { BaselineAnswer, DriftAnswer, DriftSeriesAnswer } from '#core/drift/contract.ts'
import { isRecord } from '#core/shape.ts'
import type { LiveSource } from '../_live/live_state.ts'
import { loadJson } from '../_live/load_json.ts'

/** What is said of drift is only that it must be loaded anew. */
const sourceOf = <T>(address: string, read: (value: unknown) => T): LiveSource<T> => ({
  load: (signal) => loadJson(address, read, signal),
  hear: (known) => known,
  outdates: ({ kind }) => kind === 'drift',
})

/** How every watched series stands. */
export const DRIFT = sourceOf('/api/v1/drift', (value) => withList<DriftAnswer>(value, 'series'))

/** How one stands, and how it came to that. */
export const seriesSource = (id: string): LiveSource<DriftSeriesAnswer> =>
  sourceOf(`/api/v1/drift/series?${new URLSearchParams({ id })}`, (value) => withList<DriftSeriesAnswer>(value, 'hours'))

/** What is normal. */
export const BASELINE = sourceOf('/api/v1/baseline', (value) => {
  if (!isRecord(value) || !('baseline' in value)) throw new TypeError('no baseline')
  return value as unknown as BaselineAnswer
})

/** The server's own answer: no more than its form is looked at, so that no page carries what would check it. */
function withList<T>(value: unknown, name: keyof T & string): T {
  if (!isRecord(value) || !Array.isArray(value[name])) throw new TypeError(`no ${name}`)
  return value as T
}
