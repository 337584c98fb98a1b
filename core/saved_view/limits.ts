export const MAX_NAME_LENGTH = 60
export const MAX_QUERY_LENGTH = 2_000
/** Of one person in one workspace. */
export const MAX_OWN_VIEWS = 100
