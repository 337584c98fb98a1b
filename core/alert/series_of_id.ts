import { SERIES_KINDS, type SeriesName } from '../drift/series_names.ts'
import type { Handler } from '../event/types.ts'
import { HANDLERS } from '../event/types.ts'
import { OPEN_DIMENSIONS, type OpenDimension } from '../segment/dimensions.ts'

/** @returns what a series' id names (the reverse of `seriesId`); null where it is none. */
export function seriesOfId(id: string): SeriesName | null {
  const [first, ...rest] = id.split('.')
  const kind = SERIES_KINDS.find((one) => one === first)
  if (!kind) return null
  const nothing = { kind, handler: null, dimension: null, value: null }
  if (kind === 'silence') return { ...nothing, source: rest.join('.') }
  const handler: Handler | null = HANDLERS.find((one) => rest.includes(one)) ?? null
  const dimension: OpenDimension | null = OPEN_DIMENSIONS.find((one) => rest.includes(one)) ?? null
  const number = rest.find((part) => /^\d+$/.test(part))
  return { ...nothing, handler, dimension, value: number === undefined ? null : Number(number) }
}
