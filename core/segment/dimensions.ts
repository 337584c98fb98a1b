import type { Handler } from '../event/types.ts'

/** Dimensions whose values a workspace brings along, in the order in which they are shown; `handler` is fixed. */
export const OPEN_DIMENSIONS = ['channel', 'language', 'market', 'topic', 'agentVersion'] as const
export type OpenDimension = (typeof OPEN_DIMENSIONS)[number]

/** The dimensions of a segment, as the API names them. */
export const DIMENSIONS = ['handler', ...OPEN_DIMENSIONS] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** What people call them. */
export const DIMENSION_NAMES: Readonly<Record<Dimension, string>> = {
  handler: 'Handler',
  channel: 'Channel',
  language: 'Language',
  market: 'Market',
  topic: 'Topic',
  agentVersion: 'Agent version',
}

/** @returns the column that holds the number of a dimension's value, in rows of cases and of rollups. */
export const dimensionColumn = (dimension: OpenDimension): string =>
  dimension.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** @returns something for each open dimension. */
export const forEachOpen = <T>(make: (dimension: OpenDimension, place: number) => T): Record<OpenDimension, T> =>
  Object.fromEntries(OPEN_DIMENSIONS.map((dimension, place) => [dimension, make(dimension, place)])) as Record<OpenDimension, T>

/** A value is null where the conversation did not say. */
export type Segment = { handler: Handler } & Record<OpenDimension, string | null>

/** How many values of one dimension are told apart. */
export const MAX_VALUES_PER_DIMENSION = 1_000
