/** In characters, as JavaScript counts them. */
export const MAX_ANNOTATION_LENGTH = 200
/** Of one workspace: more than a chart could ever show. */
export const MAX_ANNOTATIONS = 1_000
