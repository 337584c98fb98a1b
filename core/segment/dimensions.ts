import type { Handler } from '../event/types.ts'

/** The dimensions of a segment, as the API names them. */
export const DIMENSIONS = ['handler', 'channel', 'language', 'market', 'topic', 'agentVersion'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** Dimensions whose values a workspace brings along; `handler` is fixed. */
export const OPEN_DIMENSIONS = ['channel', 'language', 'market', 'topic', 'agentVersion'] as const
export type OpenDimension = (typeof OPEN_DIMENSIONS)[number]

/** A value is null where the conversation did not say. */
export type Segment = { handler: Handler } & { [D in OpenDimension]: string | null }

/** Values of one dimension beyond this many are counted under `OTHER_VALUE`. */
export const MAX_VALUES_PER_DIMENSION = 1_000
export const OTHER_VALUE = 'other'
