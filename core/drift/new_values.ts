import type { OpenDimension } from '../segment/dimensions.ts'

/** Of an agent version each new one is new; it is a release. */
export const WATCHED_DIMENSIONS: readonly OpenDimension[] = ['channel', 'language', 'market', 'topic']

/** Fewer cases with a new value than this share nobody minds. */
export const NEW_VALUES_FLOOR = 0.01
