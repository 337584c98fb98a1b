import type { Handler } from '../event/types.ts'
import type { OpenDimension } from '../segment/dimensions.ts'

/** What of a workspace is watched: docs/drift.md, section 3. */
export const SERIES_KINDS = [
  'breaks',
  'unitCost',
  'reworkCost',
  'mix',
  'brokenAtOnce',
  'notSaid',
  'anonymous',
  'noReason',
  'newValues',
  'silence',
  'lateHandoffs',
] as const
export type SeriesKind = (typeof SERIES_KINDS)[number]

/** How a series stands. `better`: in alarm to the better. */
export const SERIES_STATES = ['steady', 'watching', 'drifting', 'better', 'too early'] as const
export type SeriesState = (typeof SERIES_STATES)[number]

/** What a change most likely is, by the names that teams have for it. */
export const LIKELY_CAUSES = ['release', 'prompt rot', 'integration drift', 'nobody owns it'] as const
export type LikelyCause = (typeof LIKELY_CAUSES)[number]

/** Which series: of a handler or both, or of one value of a dimension (its number; 0 is "not said"). */
export interface SeriesName {
  kind: SeriesKind
  handler: Handler | null
  dimension: OpenDimension | null
  value: number | null
  /** Of `silence` alone: of which source. */
  source?: string
}

/** @returns what names a series in rows and addresses: `breaks`, `unitCost.ai`, `breaks.language.3`. */
export const seriesId = ({ kind, handler, dimension, value, source }: SeriesName): string =>
  [kind, handler, dimension, value, source ?? null].filter((part) => part !== null).join('.')
