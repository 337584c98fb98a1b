/** Of one workspace. */
export const MAX_CHANNELS = 100
/** So long at most messages are signed with the secret before, too: who gets them has that time to take the new one. */
export const MAX_OVERLAP_HOURS = 168
export const USUAL_OVERLAP_HOURS = 24
/** Of one channel of e-mail. */
export const MAX_ADDRESSES = 20
